import type { Block } from '../model/index.ts'

/** All that a reader is told by a block: its words, its code, its pictures and where its links lead. Two blocks say the same where it settles to the same text. */
export function contentOfBlock({ text, code, images, links }: Block): string {
  return [text, ...code, ...images.flatMap(({ alt, url }) => [alt, url]), ...links.map(({ url }) => url)].join('\n')
}
