import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).use(remarkDirective).freeze()

/** Markdown (CommonMark, GFM, footnotes, front matter, directives) as a tree with positions. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}
