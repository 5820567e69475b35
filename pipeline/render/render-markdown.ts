import type { Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { applyTypography } from './apply-typography.ts'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSanitize).freeze()

/** A few paragraphs of Markdown from a settings file, as a safe tree with the typography of their language. */
export function renderMarkdown(markdown: string, language: string, profile: string): Root {
  const tree: Root = processor.runSync(processor.parse(markdown))
  applyTypography(tree, language, profile)
  return tree
}
