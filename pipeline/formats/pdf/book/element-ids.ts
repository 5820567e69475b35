import type { Chapter, Volume } from '../../../model/index.ts'

/** Ids of the parts that are no chapters. A dot stands in no id of a chapter. */
export const FRONT_IDS = {
  cover: 'front.cover',
  imprint: 'front.imprint',
  contents: 'front.contents',
  figures: 'front.figures',
  tables: 'front.tables',
} as const

/** The id of a chapter's element in the book: `<work>/<id>` where the volume has several chapters, else as it is. */
export function idInBook(volume: Volume, chapter: Chapter, id: string): string {
  return volume.chapters.length > 1 ? `${chapter.work}/${id}` : id
}
