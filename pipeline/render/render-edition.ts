import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { languageOf } from '../languages/index.ts'
import type { Chapter, Heading } from '../model/index.ts'
import { applyTypography } from './apply-typography.ts'
import type { RenderInput } from './render-input.ts'
import { settleNotes } from './settle-notes.ts'
import { toTree } from './to-tree.ts'
import { typesetText } from './typeset-text.ts'

/** Turns an edition into a chapter: a safe HTML tree with shared ids, notes, captions and the typography of its language. */
export function renderEdition(input: RenderInput): Chapter {
  const { edition } = input
  const tree = withTitle(toTree(input), titleOf(input))
  settleNotes(tree, languageOf(edition.language).labels)
  applyTypography(tree, edition.language, input.profile)
  const headings = headingsOf(tree)
  const { shortTitle } = edition.frontMatter
  const title = headings[0]?.text ?? titleOf(input)
  return {
    work: input.work,
    file: edition.file,
    title,
    shortTitle: shortTitle === undefined ? title : typesetText(shortTitle, edition.language, input.profile),
    language: edition.language,
    tree,
    headings,
  }
}

function titleOf({ edition, fallbackTitle }: RenderInput): string {
  return edition.frontMatter.title ?? fallbackTitle
}

/** A chapter opens with one `h1`: the text's own, else a made one; further ones step down to `h2`. */
function withTitle(tree: Root, title: string): Root {
  const first = tree.children.find((node): node is Element => node.type === 'element')
  if (first?.tagName !== 'h1')
    tree.children.unshift({ type: 'element', tagName: 'h1', properties: { id: 'title' }, children: [{ type: 'text', value: title }] })
  let seen = false
  for (const node of tree.children) {
    if (node.type !== 'element' || node.tagName !== 'h1') continue
    if (seen) node.tagName = 'h2'
    seen = true
  }
  return tree
}

/** All headings in order, wherever they stand. */
function headingsOf(tree: Root): readonly Heading[] {
  const headings: Heading[] = []
  const walk = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const depth = /^h([1-6])$/.exec(child.tagName)?.[1]
      if (depth) headings.push({ id: String(child.properties.id ?? ''), depth: Number(depth), text: textOf(child) })
      else walk(child)
    }
  }
  walk(tree)
  return headings
}
