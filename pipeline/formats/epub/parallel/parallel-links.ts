import type { ParallelRow, ParallelVolume, Volume } from '../../../model/index.ts'
import { elementIds } from '../../../render/parallel/leaves-of.ts'
import { BOOK_FILES } from '../book.ts'
import { chapterFiles } from '../chapter-files.ts'
import { type LinkMap, picturePaths } from '../link-map.ts'

/** What links of one language can point at: in the book any row, on the site the pages of that language. */
export function parallelLinks(parallel: ParallelVolume): (language: string) => LinkMap {
  const files = chapterFiles(parallel)
  const chapters = new Map([
    ['', { file: BOOK_FILES.navigation, ids: new Set<string>() }],
    ...parallel.chapters.map(({ work, rows, notes }) => {
      return [work, { file: files.get(work) ?? '', ids: new Set([...rows, ...notes].flatMap(idsOfRow)) }] as const
    }),
  ])
  const pictures = picturePaths(parallel.volumes.flatMap(({ assets }) => assets))
  const site = parallel.volumes[0]?.site.url?.replace(/\/+$/, '')
  return (language) => ({ publication: parallel.publication, language, site, chapters, pictures })
}

function idsOfRow({ id, cells }: ParallelRow): readonly string[] {
  return [id, ...cells.flatMap(({ content }) => elementIds(content))]
}

/** The first volume, whose language is the book's, speaking for all of them: with every language, picture and title. */
export function commonVolume(parallel: ParallelVolume, names: string): Volume {
  const [first] = parallel.volumes
  if (!first) throw new Error(`No language of ${parallel.publication}`)
  return {
    ...first,
    title: `${first.title} (${names})`,
    chapters: parallel.volumes.flatMap(({ chapters }) => chapters),
    assets: parallel.volumes.flatMap(({ assets }) => assets),
  }
}
