import type { Root } from 'mdast'
import type { Notice } from '../model/index.ts'
import { placeOf } from './block-text.ts'

/** Says where front matter is opened and never closed, which Markdown reads as a line and a paragraph. */
export function inspectFrontMatter(tree: Root, language: string): readonly Notice[] {
  const [fence, content] = tree.children
  if (fence?.type !== 'thematicBreak' || fence.position?.start.line !== 1) return []
  if (content?.type !== 'paragraph' || content.position?.start.line !== 2) return []
  const [first] = content.children
  if (first?.type !== 'text' || !/^[A-Za-z][\w-]*:(\s|$)/.test(first.value)) return []
  const message = 'Unexpected end of the front matter, expected `---` on a line of its own after it'
  return [{ rule: 'yaml-invalid', severity: 'error', message, language, place: placeOf(fence) }]
}
