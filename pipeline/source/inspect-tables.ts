import { toString as plainText } from 'mdast-util-to-string'
import type { Block, Notice } from '../model/index.ts'
import { counted } from '../text/counted.ts'
import { placeOf } from './block-text.ts'
import type { FoundNodes } from './nodes-of.ts'
import type { Say } from './say.ts'

/** Says which rows of a table have more or fewer cells than its header, and which tables are none because of that. */
export function inspectTables(nodes: FoundNodes, blocks: readonly Block[], say: Say): readonly Notice[] {
  return [...unevenRows(blocks, say), ...lostTables(nodes, say)]
}

function unevenRows(blocks: readonly Block[], say: Say): readonly Notice[] {
  return blocks.flatMap((block) => {
    const [header, ...rest] = block.rows ?? []
    if (!header) return []
    return rest.flatMap((row) => {
      const [first, last] = [row[0]?.place, row.at(-1)?.place]
      if (!first || !last || row.length === header.length) return []
      const place = { ...first, endLine: last.endLine, endColumn: last.endColumn }
      return [
        say(
          'table-uneven',
          'error',
          `Unexpected ${counted(row.length, 'cell')} in a row, expected ${header.length} as in the header`,
          place,
        ),
      ]
    })
  })
}

const RULE = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$/

/** A header and the rule below it must agree, or Markdown makes a paragraph of both. */
function lostTables(nodes: FoundNodes, say: Say): readonly Notice[] {
  return nodes.ofType('paragraph').flatMap((node) => {
    const lines = plainText(node).split('\n')
    const at = lines.findIndex((line, index) => index > 0 && RULE.test(line) && (lines[index - 1] ?? '').includes('|'))
    if (at === -1) return []
    const [header, rule] = [cellsOf(lines[at - 1] ?? ''), cellsOf(lines[at] ?? '')]
    const message = `Unexpected ${counted(header, 'cell')} in a table's header, expected ${rule} as in the line below it: it is no table`
    return [say('table-uneven', 'error', message, placeOf(node))]
  })
}

function cellsOf(line: string): number {
  return line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').length
}
