import type { Html, Root } from 'mdast'
import { defaultSchema } from 'rehype-sanitize'
import { visit } from 'unist-util-visit'
import type { Notice } from '../model/index.ts'
import { placeOf } from './block-text.ts'
import type { Say } from './say.ts'

const DANGEROUS = new Set(['script', 'style', 'object', 'embed', 'base', 'meta', 'link', 'form'])

/** Says what happens to raw HTML: harmless elements stay, the others are left out of every publication. */
export function inspectHtml(tree: Root, say: Say): readonly Notice[] {
  const notices: Notice[] = []
  visit(tree, 'html', (node) => {
    const notice = inspect(node, say)
    if (notice) notices.push(notice)
  })
  return notices
}

function inspect(node: Html, say: Say): Notice | undefined {
  const html = node.value.replace(/<!--[\s\S]*?(-->|$)/g, '')
  const tags = [...html.matchAll(/<\s*([A-Za-z][\w-]*)/g)].map((match) => (match[1] ?? '').toLowerCase())
  const place = placeOf(node)
  const handler = /<[^>]*\s(on[a-z]+)\s*=/i.exec(html)?.[1]
  const address = /\s(?:href|src|action)\s*=\s*["']?\s*((?:javascript|vbscript|data):)/i.exec(html)?.[1]
  const dangerous = tags.find((tag) => DANGEROUS.has(tag))
  if (dangerous) return say('html-removed', 'error', `Unexpected \`<${dangerous}>\`, expected Markdown: it is left out`, place)
  if (handler) return say('html-removed', 'error', `Unexpected attribute \`${handler}\`, expected Markdown: it is left out`, place)
  if (address) return say('html-removed', 'error', `Unexpected address \`${address}\`, expected a web address: it is left out`, place)
  const removed = tags.find((tag) => !(defaultSchema.tagNames ?? []).includes(tag))
  if (removed) return say('html-removed', 'warning', `Unexpected \`<${removed}>\`, expected Markdown: it is left out`, place)
  const [kept] = tags
  return kept ? say('html-raw', 'note', `Unexpected HTML \`<${kept}>\`, expected Markdown: it is kept after sanitising`, place) : undefined
}
