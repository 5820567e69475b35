import type { Root } from 'mdast'
import type { Block, Notice, Place, Severity } from '../model/index.ts'
import { START } from '../model/index.ts'
import { inspectHtml } from './inspect-html.ts'
import type { Say } from './say.ts'

interface Inspected {
  readonly tree: Root
  readonly blocks: readonly Block[]
  readonly language: string
}

/** What is wrong with an edition taken alone: ids given twice, uneven tables, notes without partner, raw HTML, no text at all. */
export function inspectEdition(input: Inspected): readonly Notice[] {
  const say = (rule: string, severity: Severity, message: string, place: Place): Notice => ({
    rule,
    severity,
    message,
    language: input.language,
    place,
  })
  return [
    ...emptiness(input.blocks, say),
    ...duplicateIds(input.blocks, say),
    ...unevenTables(input.blocks, say),
    ...lonelyNotes(input.blocks, say),
    ...inspectHtml(input.tree, say),
  ]
}

function emptiness(blocks: readonly Block[], say: Say): readonly Notice[] {
  if (blocks.length === 0) return [say('edition-empty', 'error', 'Unexpected empty text, expected at least a title (`# …`)', START)]
  return []
}

function duplicateIds(blocks: readonly Block[], say: Say): readonly Notice[] {
  const first = new Map<string, Block>()
  const notices: Notice[] = []
  for (const block of blocks) {
    if (block.anchor === undefined || block.kind === 'note') continue
    const earlier = first.get(block.anchor)
    if (!earlier) first.set(block.anchor, block)
    else
      notices.push(
        say(
          'id-duplicate',
          'error',
          `Unexpected id \`${block.anchor}\` a second time, expected an id of its own: line ${earlier.place.line} has it`,
          block.place,
        ),
      )
  }
  return notices
}

function unevenTables(blocks: readonly Block[], say: Say): readonly Notice[] {
  return blocks.flatMap((block) => {
    const [header, ...rest] = block.rows ?? []
    if (!header) return []
    return rest.flatMap((row) => {
      const place = row[0]?.place
      if (!place || row.length === header.length) return []
      return [say('table-uneven', 'error', `Unexpected ${row.length} cells in a row, expected ${header.length} as in the header`, place)]
    })
  })
}

function lonelyNotes(blocks: readonly Block[], say: Say): readonly Notice[] {
  const defined = new Set(blocks.filter((block) => block.kind === 'note').map((block) => block.anchor))
  const marked = new Set(blocks.flatMap((block) => block.noteMarks.map((mark) => mark.label)))
  const undefinedMarks = blocks.flatMap((block) =>
    [...block.text.matchAll(/\[\^([^\]\s]+)\]/g)]
      .filter((match) => !defined.has(match[1]?.toLowerCase()))
      .map((match) =>
        say('note-undefined', 'error', `Unexpected footnote mark \`${match[0]}\`, expected a note \`${match[0]}: …\``, block.place),
      ),
  )
  const seen = new Set<string>()
  const unused = blocks.flatMap((block) => {
    const label = block.kind === 'note' ? block.anchor : undefined
    if (label === undefined || marked.has(label) || seen.has(label)) return []
    seen.add(label)
    return [say('note-unused', 'warning', `Unexpected footnote \`[^${label}]\`, expected a mark in the text that leads to it`, block.place)]
  })
  return [...undefinedMarks, ...unused]
}
