import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { BlockContent, DefinitionContent, Image, Link, ListItem, Nodes, Paragraph, PhrasingContent, Table } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Handlers, State } from 'mdast-util-to-hast'
import { defaultHandlers } from 'remark-rehype'
import { languageOf } from '../languages/index.ts'
import type { Labels } from '../model/index.ts'
import { definitionList } from './definition-list.ts'
import { contentOf, idProperty, isLabel, labelOf, text, withoutLabel } from './directive-parts.ts'
import { field } from './field.ts'
import { fieldTable } from './field-table.ts'
import { markedId } from './mark-blocks.ts'
import type { RenderInput } from './render-input.ts'

/** Counters that run through a chapter. */
interface Counters {
  figures: number
  tables: number
  paragraphs: number
}

interface Rendering {
  readonly input: RenderInput
  readonly labels: Labels
  readonly counters: Counters
}

/** How the nodes that Concord understands in its own way become HTML; every other node goes the usual way. */
export function handlersOf(input: RenderInput): Handlers {
  const rendering: Rendering = {
    input,
    labels: languageOf(input.edition.language).labels,
    counters: { figures: 0, tables: 0, paragraphs: 0 },
  }
  return {
    containerDirective: (state: State, node: ContainerDirective) => directive(state, node, rendering),
    link: (state: State, node: Link) => link(state, node, rendering),
    image: (_: State, node: Image) => picture(node, rendering),
    paragraph: (state: State, node: Paragraph) => paragraph(state, node, rendering),
    table: (state: State, node: Table) => table(state, node),
    listItem: (state: State, node: ListItem, parent: Nodes | undefined) => listItem(state, node, parent, rendering),
  }
}

function directive(state: State, node: ContainerDirective, rendering: Rendering): Element | ElementContent[] {
  switch (node.name) {
    case 'figure':
      return figureOf(state, node, rendering)
    case 'table':
      return tableOf(state, node, rendering)
    case 'numbered':
      return node.children.flatMap((child) => numbered(state, child, rendering))
    case 'definitions':
      return withoutLabel(node).flatMap((child) => (child.type === 'list' ? definitionList(state, child) : contentOf(state, [child])))
    case 'field':
      return field(state, node, rendering.labels)
    case 'fields':
      return withoutLabel(node).flatMap((child) =>
        child.type === 'table' ? fieldTable(state, child, labelOf(node)) : contentOf(state, [child]),
      )
    case 'pullquote':
      return h('div', { className: ['pullquote'] }, contentOf(state, withoutLabel(node)))
    default:
      return callout(state, node, rendering)
  }
}

function callout(state: State, node: ContainerDirective, { labels }: Rendering): Element {
  const label = labelOf(node)
  const words = label ? state.all(label) : [text(calloutTitle(node.name, labels))]
  const title = h('p', { className: ['callout-title'], ...idProperty(label) }, words)
  return h('div', { className: ['callout', `callout-${node.name}`], role: 'note' }, [title, ...contentOf(state, withoutLabel(node))])
}

function calloutTitle(name: string, labels: Labels): string {
  const titles: Readonly<Record<string, string>> = labels.callouts
  return titles[name] ?? labels.callouts.note
}

function figureOf(state: State, node: ContainerDirective, rendering: Rendering): Element {
  const content = contentOf(state, withoutLabel(node)).flatMap(unwrapFigure)
  const label = labelOf(node)
  rendering.counters.figures++
  const caption = label ? [captionOf(state, 'figcaption', label, `${rendering.labels.figure}\u00A0${rendering.counters.figures}`)] : []
  const id = node.attributes?.id ?? pictureId(node)
  return h('figure', id === undefined ? {} : { id }, [...content, ...caption])
}

/** A picture that stands alone is a figure already; inside a figure it is only the picture. */
function unwrapFigure(node: ElementContent): ElementContent[] {
  return node.type === 'element' && node.tagName === 'figure' ? node.children : [node]
}

function pictureId(node: ContainerDirective): string | undefined {
  return node.children.map((child) => (isLabel(child) ? undefined : markedId(child))).find((id) => id !== undefined)
}

function tableOf(state: State, node: ContainerDirective, rendering: Rendering): ElementContent[] {
  const label = labelOf(node)
  if (!label) return contentOf(state, node.children)
  rendering.counters.tables++
  const caption = captionOf(state, 'caption', label, `${rendering.labels.table}\u00A0${rendering.counters.tables}`)
  const content = contentOf(state, withoutLabel(node))
  const first = content.find((child): child is Element => child.type === 'element' && child.tagName === 'table')
  first?.children.unshift(caption)
  return content
}

function captionOf(state: State, tagName: string, label: Paragraph, number: string): Element {
  return h(tagName, idProperty(label), [h('span', { className: ['caption-label'] }, number), text(' '), ...state.all(label)])
}

function numbered(state: State, node: BlockContent | DefinitionContent, rendering: Rendering): ElementContent[] {
  if (node.type !== 'paragraph') return contentOf(state, [node])
  rendering.counters.paragraphs++
  const number = h('span', { className: ['paragraph-number'] }, String(rendering.counters.paragraphs))
  return [h('p', { className: ['numbered'], ...idProperty(node) }, [number, text(' '), ...state.all(node)])]
}

function link(state: State, node: Link, { input }: Rendering): Element | ElementContent[] {
  const resolved = input.links[`link ${node.url}`] ?? { kind: 'text' }
  const properties = node.title ? { title: node.title } : {}
  switch (resolved.kind) {
    case 'web':
      return h('a', { href: safeUrl(resolved.url), ...properties }, state.all(node))
    case 'work': {
      const fragment = resolved.fragment ? `#${encodeURIComponent(resolved.fragment)}` : ''
      return h('a', { href: `concord:${resolved.publication}/${encodeURI(resolved.work)}${fragment}`, ...properties }, state.all(node))
    }
    case 'anchor':
      return h('a', { href: `#${resolved.fragment}`, ...properties }, state.all(node))
    default:
      return state.all(node)
  }
}

/** Percent-encodes what may not stand in an address, and nothing that is encoded already. */
function safeUrl(url: string): string {
  return url.replace(/[^\w!#$%&'()*+,./:;=?@[\]~-]/gu, (letter) => {
    const isLoneSurrogate = /^[\uD800-\uDFFF]$/.test(letter)
    return isLoneSurrogate ? '' : encodeURIComponent(letter)
  })
}

function picture(node: Image, { input }: Rendering): Element | ElementContent {
  const resolved = input.links[`image ${node.url}`]
  if (resolved?.kind !== 'picture') return text(node.alt ?? '')
  return h('img', { src: `asset:${resolved.file}`, alt: node.alt ?? '' })
}

function paragraph(state: State, node: Paragraph, rendering: Rendering): Element {
  const [only] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const isFigure = only?.type === 'image' && countPictures(node.children) === 1
  if (!isFigure) return defaultHandlers.paragraph(state, node)
  const caption = only.title ? [h('figcaption', only.title)] : []
  return h('figure', idProperty(node), [picture(only, rendering), ...caption])
}

function countPictures(nodes: readonly PhrasingContent[]): number {
  return nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '').length
}

function table(state: State, node: Table): Element {
  const [header, ...body] = node.children
  const width = header?.children.length ?? 0
  const cell = (row: Table['children'][number], column: number, tagName: 'th' | 'td') => {
    const align = node.align?.[column]
    const content = row.children[column]
    return h(
      tagName,
      { ...(tagName === 'th' && { scope: 'col' }), ...(align && { className: [`align-${align}`] }) },
      content ? state.all(content) : [],
    )
  }
  const line = (row: Table['children'][number], tagName: 'th' | 'td') =>
    h(
      'tr',
      Array.from({ length: width }, (_, column) => cell(row, column, tagName)),
    )
  return h('table', idProperty(node), [
    ...(header ? [h('thead', [line(header, 'th')])] : []),
    ...(body.length > 0
      ? [
          h(
            'tbody',
            body.map((row) => line(row, 'td')),
          ),
        ]
      : []),
  ])
}

function listItem(state: State, node: ListItem, parent: Nodes | undefined, { labels }: Rendering): Element {
  const isTask = typeof node.checked === 'boolean'
  const plain: ListItem = isTask ? { ...node, checked: null } : node
  const item = defaultHandlers.listItem(state, plain, parent?.type === 'list' ? parent : undefined)
  item.properties = { ...item.properties, ...idProperty(node), ...(isTask && { className: ['task'] }) }
  if (isTask) {
    const box = h('span', { role: 'img', ariaLabel: node.checked ? labels.done : labels.notDone }, node.checked ? '☑' : '☐')
    const first = item.children.find((child): child is Element => child.type === 'element' && child.tagName === 'p')
    const target = first ?? item
    target.children.unshift(box, text(' '))
  }
  return item
}
