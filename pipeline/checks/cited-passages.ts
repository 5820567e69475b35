import type { Block } from '../model/index.ts'
import type { Span } from '../text/index.ts'
import { type Emphasis, emphasisOf } from './emphasis-of.ts'
import { oncePerInput } from './once-per-input.ts'

/** The passages of a block that cite another text and keep its language. */
export type CitedPassages = (block: Block, language: string) => readonly Span[]

/**
 * Prepares the finding of citations: what stands in italics, in footnotes what stands in quotation marks, and in lists and footnotes what
 * links to another site. A block that is nothing but italics or quotation cites nothing.
 */
export const citedPassages = oncePerInput((input): CitedPassages => {
  const emphasis = new Map<string, Emphasis>(input.languages.map((language) => [language, emphasisOf(input.editions[language])]))
  return (block, language) => {
    const italics = emphasis.get(language)?.get(block) ?? []
    const quotations = block.kind === 'note' ? quotationsIn(block.text) : []
    return joined([...italics, ...quotations, ...linkedTitles(block)]).filter(
      ({ from, to }) => to - from < LARGEST_SHARE * block.text.trim().length,
    )
  }
})

/** A citation comes with a word on where it is from. */
const LARGEST_SHARE = 0.97

function quotationsIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(/«[^»]*»|“[^”]*”|"[^"]*"|‘[^’]{20,}’/gu), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** The list of further reading: the title of each work is its link. */
function linkedTitles({ kind, links, text }: Block): readonly Span[] {
  if (kind !== 'item' && kind !== 'note') return []
  const spans: Span[] = []
  let at = 0
  for (const link of links) {
    const from = /^https?:/i.test(link.url) && link.text !== '' ? text.indexOf(link.text, at) : -1
    if (from < 0) continue
    at = from + link.text.length
    spans.push({ from, to: at })
  }
  return spans
}

/** In order, and overlapping ones as one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = []
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = result.at(-1)
    if (last && span.from < last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else result.push(span)
  }
  return result
}
