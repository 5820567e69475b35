import type { Html } from 'mdast'
import { type Block, blockAt, endOf, type Ignore, isBefore, type Notice, type Place, type Reported, START } from '../model/index.ts'
import { singleSpaced } from '../text/single-spaced.ts'
import type { FoundNodes } from './nodes-of.ts'

/** Comments that tell rules to keep silent: `<!-- concord ignore number-missing: the figure is told in a picture -->` before a block or inside it. */
export function readIgnores(nodes: FoundNodes, blocks: readonly Block[], language: string): Reported<readonly Ignore[]> {
  const value: Ignore[] = []
  const notices: Notice[] = []
  for (const node of nodes.ofType('html'))
    for (const { words, place } of commentsOf(node)) {
      const ignore = ignoreOf(words, place, blocks)
      if (ignore) value.push(ignore)
      else notices.push({ rule: 'ignore-invalid', severity: 'error', message: invalid(words), language, place })
    }
  return { value, notices }
}

interface Comment {
  /** What follows `concord`. */
  readonly words: string
  readonly place: Place
}

function commentsOf(node: Html): readonly Comment[] {
  const start = node.position?.start
  if (!start) return []
  return Array.from(node.value.matchAll(/<!--\s*concord\s+([\s\S]*?)\s*-->/g), (match) => {
    const before = node.value.slice(0, match.index)
    const line = start.line + linesIn(before)
    const column = before.includes('\n') ? match.index - before.lastIndexOf('\n') : start.column + match.index
    const inside = linesIn(match[0])
    const endColumn = inside === 0 ? column + match[0].length : match[0].length - match[0].lastIndexOf('\n')
    return { words: singleSpaced(match[1] ?? ''), place: { line, column, endLine: line + inside, endColumn } }
  })
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}

function ignoreOf(words: string, place: Place, blocks: readonly Block[]): Ignore | undefined {
  const match = /^ignore ([a-z][a-z-]*(?:\s*,\s*[a-z][a-z-]*)*)\s*:\s*(\S.*)$/.exec(words)
  const [, rules, reason] = match ?? []
  return rules !== undefined && reason !== undefined
    ? { rules: rules.split(',').map((rule) => rule.trim()), reason, place, covers: coveredBy(place, blocks) }
    : undefined
}

function invalid(words: string): string {
  const what = `\`concord ${words.length > 60 ? `${words.slice(0, 60)}…` : words}\``
  return `Unexpected comment ${what}, expected \`concord ignore RULE: reason\``
}

/** The block around a comment; else the next one, with the end of the block before, where something that is missing would be reported. */
function coveredBy(comment: Place, blocks: readonly Block[]): Place {
  const last = blockAt(blocks, comment)
  if (last && isBefore(comment, endOf(last.place))) return last.place
  const next = blocks[last ? blocks.indexOf(last) + 1 : 0]
  const { line, column } = last ? endOf(last.place) : START
  return { line, column, endLine: next?.place.endLine ?? comment.line, endColumn: next?.place.endColumn ?? comment.column }
}
