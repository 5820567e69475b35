import type { Element, Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { languageOf } from '../languages/index.ts'
import { handlersOf } from './handlers.ts'
import { markBlocks } from './mark-blocks.ts'
import type { RenderInput } from './render-input.ts'
import { SANITATION } from './sanitation.ts'

/** Markdown tree to HTML tree. Raw HTML is parsed and cleaned; scripts, handlers, remote pictures and unknown elements do not survive. */
export function toTree(input: RenderInput): Root {
  const { labels } = languageOf(input.edition.language)
  const markdown: MarkdownRoot = structuredClone(input.edition.tree)
  markBlocks(markdown, input.ids)
  const processor = unified().use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: labels.notes,
    footnoteLabelProperties: {},
    footnoteBackContent: '↑',
    footnoteBackLabel: (reference: number, again: number) =>
      labels.backToReference.replace('{n}', `${reference + 1}${again > 1 ? `-${again}` : ''}`),
    handlers: handlersOf(input),
  })
  const tree: Root = processor.runSync(markdown)
  return hasRawHtml(tree) ? cleaned(tree) : tree
}

function hasRawHtml(tree: Root): boolean {
  let found = false
  visit(tree, 'raw', () => {
    found = true
    return false
  })
  return found
}

function cleaned(tree: Root): Root {
  const fields = namesOfFields(tree)
  const clean: Root = unified().use(rehypeRaw).use(rehypeSanitize, SANITATION).runSync(tree)
  visit(clean, 'element', (node, index, parent) => {
    // Only raw HTML has addresses that nobody resolved.
    if (isControl(node) && parent && index !== undefined && !fields.has(String(node.properties.name))) {
      parent.children.splice(index, 1)
      return index
    }
    if (node.tagName === 'a' && !/^([a-z]+:|\/\/|#)/i.test(String(node.properties.href ?? ''))) delete node.properties.href
    const isRemote = node.tagName === 'img' && !String(node.properties.src ?? '').startsWith('asset:')
    if (!isRemote || !parent || index === undefined) return undefined
    parent.children.splice(index, 1, { type: 'text', value: String(node.properties.alt ?? '') })
    return undefined
  })
  return clean
}

/** Names of the fields that directives have made; controls of raw HTML are not among them. */
function namesOfFields(tree: Root): ReadonlySet<string> {
  const names = new Set<string>()
  visit(tree, 'element', (node) => {
    if (isControl(node)) names.add(String(node.properties.name))
  })
  return names
}

function isControl({ tagName }: Element): boolean {
  return tagName === 'input' || tagName === 'textarea'
}
