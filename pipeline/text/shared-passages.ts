import { LANGUAGES, languageOf } from '../languages/index.ts'
import type { Block } from '../model/index.ts'
import { neutralAddress } from './neutral-address.ts'
import { readNumbers } from './read-numbers.ts'

/** A number or a link of a block: where it stands in the block's text, and whether all the other languages have it too. */
export interface SharedPassage {
  readonly from: number
  readonly to: number
  readonly isShared: boolean
}

interface Passage {
  readonly from: number
  readonly to: number
  readonly values: readonly string[]
}

/** The numbers and links of a row, for each language block by block. Languages that have nothing in the row are not asked. */
export function sharedPassages(
  row: Readonly<Record<string, readonly Block[]>>,
): Readonly<Record<string, readonly (readonly SharedPassage[])[]>> {
  const read = Object.entries(row)
    .filter(([, blocks]) => blocks.length > 0)
    .map(([language, blocks]) => ({ language, passages: blocks.map((block) => passagesOf(block, language)) }))
  const known = read.map(({ language, passages }) => ({ language, values: new Set(passages.flat().flatMap(({ values }) => values)) }))
  const isIn = (language: string, values: readonly string[]) =>
    known.every((other) => other.language === language || values.some((value) => other.values.has(value)))
  return Object.fromEntries(
    read.map(({ language, passages }) => [
      language,
      passages.map((own) => own.map(({ from, to, values }): SharedPassage => ({ from, to, isShared: isIn(language, values) }))),
    ]),
  )
}

function passagesOf(block: Block, language: string): readonly Passage[] {
  const numbers = readNumbers(block.text, languageOf(language))
    .filter(({ kind, written }) => written === 'digits' && kind !== 'symbol')
    .map(({ from, to, values }): Passage => ({ from, to, values }))
  return [...numbers, ...linksOf(block)].sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Links that have words of their own, at these words. */
function linksOf({ links, text }: Block): readonly Passage[] {
  let at = 0
  return links.flatMap((link) => {
    const from = link.text === '' ? -1 : text.indexOf(link.text, at)
    if (from < 0) return []
    at = from + link.text.length
    const { path, site } = neutralAddress(link.url, LANGUAGES)
    return [{ from, to: at, values: [`${site}${path}`] }]
  })
}
