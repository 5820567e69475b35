import type { Block } from '../model/index.ts'

/** All that a reader is told by a block: its words, its code, its pictures and where its links lead. Two blocks say the same where it settles to the same text. */
export function contentOfBlock({ text, code, images, links }: Block): string {
  return [text, ...code, ...images.flatMap(({ alt, url }) => [alt, url]), ...links.map(({ url }) => url)].join('\n')
}

/**
 * The same for a confirmation: of links within the project only the fragment counts. The languages are compared by where these lead, and a work that
 * is named otherwise changes no text that links to it.
 */
export function contentToConfirm(block: Block): string {
  return contentOfBlock({ ...block, links: block.links.map((link) => ({ ...link, url: link.url.replace(OWN_TEXT, '') })) })
}

/** The path of a Markdown file, as links within a project write it. */
const OWN_TEXT = /^(?![a-z][a-z0-9+.-]*:|\/\/)[^#?]*\.(md|markdown)(?=#|$)/i
