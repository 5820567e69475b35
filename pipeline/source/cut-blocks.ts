import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Block, BlockKind, Cell } from '../model/index.ts'
import { type BlockText, blockTextOf, placeOf } from './block-text.ts'
import { headingIdOf } from './heading-id.ts'
import { linksInHtml } from './html-links.ts'
import type { SourceText } from './text-spans.ts'

declare module 'mdast' {
  interface Data {
    /** Index of the block that a node is. */
    block?: number
  }
}

interface Cutter {
  readonly source: SourceText
  readonly blocks: Block[]
  section: number
}

/** Where a node stands: containers from the outside in, list nesting, and the footnote's label inside a footnote. */
interface Standing {
  readonly context: readonly string[]
  readonly depth: number
  readonly label?: string
  readonly anchor?: string
}

const TOP: Standing = { context: [], depth: 0 }

/** Cuts a tree into leaf blocks in reading order and marks the nodes with the index of their block (`data.block`). */
export function cutBlocks(tree: Root, source: SourceText): readonly Block[] {
  const cutter: Cutter = { source, blocks: [], section: -1 }
  for (const node of tree.children) cut(node, TOP, cutter)
  return cutter.blocks
}

function cut(node: RootContent, standing: Standing, cutter: Cutter): void {
  switch (node.type) {
    case 'heading':
      cutHeading(node, cutter)
      return
    case 'paragraph':
      cutParagraph(node, standing, cutter)
      return
    case 'code':
      add(node, 'code', { ...emptyText(), text: node.value, code: [node.value] }, standing, cutter)
      return
    case 'html':
      if (!isComment(node.value)) add(node, 'html', { ...emptyText(), links: linksInHtml(node.value, placeOf(node)) }, standing, cutter)
      return
    case 'table':
      cutTable(node, standing, cutter)
      return
    case 'list': {
      const inside = { ...standing, context: [...standing.context, node.ordered ? 'ordered' : 'bullet'], depth: standing.depth + 1 }
      for (const item of node.children) for (const child of item.children) cut(child, inside, cutter)
      return
    }
    case 'blockquote':
      cutAll(node.children, within(standing, 'quote'), cutter)
      return
    case 'footnoteDefinition':
      cutAll(node.children, { ...within(standing, 'footnote'), label: node.identifier }, cutter)
      return
    case 'containerDirective':
      cutDirective(node, standing, cutter)
      return
    default:
      return
  }
}

function cutAll(nodes: readonly RootContent[], standing: Standing, cutter: Cutter): void {
  for (const node of nodes) cut(node, standing, cutter)
}

function within(standing: Standing, container: string): Standing {
  const { anchor: _, ...rest } = standing
  return { ...rest, context: [...standing.context, container] }
}

function cutHeading(node: Extract<RootContent, { type: 'heading' }>, cutter: Cutter): void {
  const id = headingIdOf(node)
  cutter.section = cutter.blocks.length
  const standing: Standing = id === undefined ? { ...TOP, depth: node.depth } : { ...TOP, depth: node.depth, anchor: id }
  add(node, 'heading', blockTextOf(node.children, cutter.source), standing, cutter)
}

function cutParagraph(node: Paragraph, standing: Standing, cutter: Cutter): void {
  const text = blockTextOf(node.children, cutter.source)
  add(node, paragraphKind(node, standing), text, standing, cutter)
}

function paragraphKind(node: Paragraph, standing: Standing): BlockKind {
  if (isPictureOnly(node.children)) return 'figure'
  if (isDirectiveLabel(node)) return 'title'
  if (standing.label !== undefined) return 'note'
  if (standing.depth > 0) return 'item'
  return standing.context.at(-1) === 'quote' ? 'quote' : 'paragraph'
}

function isPictureOnly(nodes: readonly PhrasingContent[]): boolean {
  const isPicture = (node: PhrasingContent): boolean =>
    node.type === 'image' || (node.type === 'link' && node.children.length > 0 && node.children.every(isPicture))
  return nodes.some(isPicture) && nodes.every((node) => isPicture(node) || (node.type === 'text' && node.value.trim() === ''))
}

/** The `[…]` of a directive, which the parser gives as its first paragraph. */
export function isDirectiveLabel(node: Nodes): boolean {
  return node.type === 'paragraph' && node.data !== undefined && 'directiveLabel' in node.data && node.data.directiveLabel === true
}

function cutDirective(node: ContainerDirective, standing: Standing, cutter: Cutter): void {
  const inside = within(standing, node.name)
  const id = node.attributes?.id ?? undefined
  const named = id === undefined ? undefined : bearerOf(node)
  for (const child of node.children) cut(child, child === named && id !== undefined ? { ...inside, anchor: id } : inside, cutter)
}

/** What bears the id of a directive: its table or picture, else its label. */
function bearerOf({ children }: ContainerDirective): RootContent | undefined {
  const content = children.find((child) => child.type === 'table' || (child.type === 'paragraph' && isPictureOnly(child.children)))
  return content ?? children.find(isDirectiveLabel)
}

function cutTable(node: Table, standing: Standing, cutter: Cutter): void {
  const parts: BlockText[] = []
  const rows = node.children.map((row) =>
    row.children.map((cell): Cell => {
      const part = blockTextOf(cell.children, cutter.source)
      parts.push(part)
      return { text: part.text, place: placeOf(cell) }
    }),
  )
  add(node, 'table', joined(parts), standing, cutter, rows)
}

/** The cells' texts, one after the other with line feeds between them, which shift their spans. */
function joined(parts: readonly BlockText[]): BlockText {
  let text = ''
  const spans: BlockText['spans'][number][] = []
  for (const part of parts) {
    const shift = text.length
    for (const [at, length, line, column, sourceLength] of part.spans) spans.push([at + shift, length, line, column, sourceLength])
    text += `${part.text}\n`
  }
  return {
    text: text.slice(0, -1),
    spans,
    links: parts.flatMap((part) => part.links),
    images: parts.flatMap((part) => part.images),
    noteMarks: parts.flatMap((part) => part.noteMarks),
    code: parts.flatMap((part) => part.code),
  }
}

function add(node: RootContent, kind: BlockKind, text: BlockText, standing: Standing, cutter: Cutter, rows?: Block['rows']): void {
  const index = cutter.blocks.length
  node.data = { ...node.data, block: index }
  const anchor = standing.anchor ?? standing.label
  cutter.blocks.push({
    index,
    kind,
    depth: standing.depth,
    context: standing.context.join('/'),
    section: cutter.section,
    text: text.text,
    spans: text.spans,
    place: placeOf(node),
    ...(anchor !== undefined && { anchor }),
    links: text.links,
    images: text.images,
    noteMarks: text.noteMarks,
    code: text.code,
    ...(rows && { rows }),
  })
}

function emptyText(): BlockText {
  return { text: '', spans: [], links: [], images: [], noteMarks: [], code: [] }
}

function isComment(html: string): boolean {
  return /^\s*(?:<!-->\s*|<!--[\s\S]*?-->\s*)+$/.test(html)
}
