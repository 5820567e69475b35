import type { Edition, Notice, Reported } from '../model/index.ts'
import { cutBlocks } from './cut-blocks.ts'
import { type Excess, excessOf, isTooDeep } from './depth.ts'
import { settleForeignNotation } from './foreign-notation.ts'
import { readFrontMatter } from './front-matter.ts'
import { inspectEdition } from './inspect-edition.ts'
import { inspectFrontMatter } from './inspect-front-matter.ts'
import { nodesOf } from './nodes-of.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { readIgnores } from './read-ignores.ts'
import { settleDirectives } from './settle-directives.ts'
import { settleReferences } from './settle-references.ts'
import { sourceText } from './text-spans.ts'

/** A text and what is known of it before it is read. */
export interface EditionText {
  readonly file: string
  readonly language: string
  readonly text: string
  /** Whether the text is published by another program, with notation of its own. */
  readonly isForeign?: boolean
}

/** Reads an edition: its tree, cut into blocks. Never throws because of the text; what is wrong with it is in the notices. */
export function parseEdition(input: EditionText): Reported<Edition> {
  const { file, language, isForeign = false } = input
  const text = isForeign ? settleForeignNotation(input.text) : input.text
  const excess = excessOf(text)
  if (excess) return { value: emptyEdition(file, language), notices: [tooDeep(excess, language)] }
  const source = sourceText(text)
  const tree = parseMarkdown(text)
  if (isTooDeep(tree))
    return { value: emptyEdition(file, language), notices: [tooDeep({ line: 1, what: 'nesting of emphasis' }, language)] }
  const frontMatter = readFrontMatter(tree, language)
  // How another program writes its front matter is its own affair.
  const ofFrontMatter = isForeign ? [] : [...frontMatter.notices, ...inspectFrontMatter(tree, language)]
  const settled = settleDirectives(tree, source, language)
  // Every definition of a reference has these signs.
  if (text.includes(']:')) settleReferences(tree)
  const blocks = cutBlocks(tree, source)
  const nodes = nodesOf(tree)
  const inspected = inspectEdition({ nodes, blocks, source, language })
  const ignores = readIgnores(nodes, blocks, language)
  // Blocks carry all positions that anybody asks for; without them the tree is a quarter of its size.
  for (const node of nodes.all) delete node.position
  const edition: Edition = {
    file,
    language,
    frontMatter: frontMatter.value,
    tree,
    blocks,
    ignores: ignores.value,
  }
  return { value: edition, notices: [...ofFrontMatter, ...settled, ...inspected, ...ignores.notices] }
}

/** An edition without text, which stands for one that cannot be read. */
export function emptyEdition(file: string, language: string): Edition {
  return { file, language, frontMatter: {}, tree: { type: 'root', children: [] }, blocks: [], ignores: [] }
}

function tooDeep({ line, what }: Excess, language: string): Notice {
  const message = `Unexpected ${what}, expected a text that people can follow`
  return { rule: 'nesting-too-deep', severity: 'error', message, language, place: { line, column: 1, endLine: line, endColumn: 1 } }
}
