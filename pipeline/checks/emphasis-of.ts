import type { Nodes } from 'mdast'
import { type Block, type Edition, OBJECT_MARK } from '../model/index.ts'
import type { Span } from '../text/index.ts'

/** Where text of a block stands in italics: titles of works and foreign words, which keep their language. */
export type Emphasis = ReadonlyMap<Block, readonly Span[]>

/** The emphasised passages of all blocks of an edition. Strong emphasis is none. */
export function emphasisOf(edition: Edition | undefined): Emphasis {
  const found = new Map<Block, readonly Span[]>()
  if (edition) visit(edition.tree, edition.blocks, found)
  return found
}

/** Deeper nesting has been refused when the edition was read. */
function visit(node: Nodes, blocks: readonly Block[], found: Map<Block, readonly Span[]>): void {
  const block = node.data && 'block' in node.data && typeof node.data.block === 'number' ? blocks[node.data.block] : undefined
  if (block) {
    const spans = spansOf(passagesIn(node), block.text)
    if (spans.length > 0) found.set(block, spans)
  } else if ('children' in node) for (const child of node.children) visit(child, blocks, found)
}

function passagesIn(node: Nodes): readonly string[] {
  if (node.type === 'emphasis') return [textOf(node)]
  return 'children' in node ? node.children.flatMap(passagesIn) : []
}

/** The text as blocks hold it. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ')
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(textOf).join('') : OBJECT_MARK
}

function spansOf(passages: readonly string[], text: string): readonly Span[] {
  const spans: Span[] = []
  let at = 0
  for (const passage of passages) {
    const from = passage === '' ? -1 : text.indexOf(passage, at)
    if (from < 0) continue
    at = from + passage.length
    spans.push({ from, to: at })
  }
  return spans
}
