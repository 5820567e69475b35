import type { Root } from 'hast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { applyTypography } from './apply-typography.ts'

/** A settings file has no folder of pictures, and remote ones are never fetched. */
const WITHOUT_PICTURES = { ...defaultSchema, tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img') }

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSanitize, WITHOUT_PICTURES).freeze()

/** A few paragraphs of Markdown from a settings file, as a safe tree with the typography of their language. */
export function renderMarkdown(markdown: string, language: string, profile: string): Root {
  const tree: Root = processor.runSync(processor.parse(markdown))
  applyTypography(tree, language, profile)
  return tree
}
