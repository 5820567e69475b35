import type { Edition, Outline } from '../model/index.ts'
import { slugOf } from '../text/slug.ts'

/** What other editions may know of this one: the ids that links can lead to, and its own links. */
export function outlineOf(edition: Edition): Outline {
  const anchors = edition.blocks.flatMap((block) => [
    ...(block.anchor === undefined || block.kind === 'note' ? [] : [block.anchor]),
    ...(block.kind === 'heading' ? [slugOf(block.text)] : []),
  ])
  const links = edition.blocks.flatMap((block) => [
    ...block.links.map(({ url, place }) => ({ url, place, isImage: false })),
    ...block.images.map(({ url, place }) => ({ url, place, isImage: true })),
  ])
  return { file: edition.file, language: edition.language, anchors: [...new Set(anchors)], links, ignores: edition.ignores }
}
