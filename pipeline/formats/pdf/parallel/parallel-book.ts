import type { Chapter, ParallelChapter, ParallelRow, ParallelVolume, Volume } from '../../../model/index.ts'
import { elementIds } from '../../../render/parallel/leaves-of.ts'
import type { IdsOfWorks } from '../book/link-resolver.ts'

/** A parallel volume with what its parts need to find one another. */
export interface ParallelBook {
  readonly parallel: ParallelVolume
  /** What it says of itself in the language of the file, which is the first. */
  readonly main: Volume
  /** The volume of a language, its chapters being those of the book: only their names, titles and number are known. */
  volumeOf(language: string): Volume
  /** The ids of every work's elements, rows included. */
  readonly idsOf: IdsOfWorks
}

/** Makes ready what all parts of the book ask for. */
export function parallelBook(parallel: ParallelVolume): ParallelBook {
  const [first] = parallel.volumes
  if (!first) throw new Error(`No language of ${parallel.publication}`)
  const chaptersIn = (language: string) => parallel.chapters.map((chapter) => named(chapter, language))
  return {
    parallel,
    main: { ...first, chapters: chaptersIn(first.language) },
    volumeOf: (language) => ({
      ...(parallel.volumes.find((volume) => volume.language === language) ?? first),
      chapters: chaptersIn(language),
    }),
    idsOf: new Map(parallel.chapters.map((chapter) => [chapter.work, new Set([...chapter.rows, ...chapter.notes].flatMap(idsOfRow))])),
  }
}

/** A chapter as links see it: an address without a place in it leads to the row of the title. */
function named({ work, headings, titles, shortTitles }: ParallelChapter, language: string): Chapter {
  const title = titles[language] ?? Object.values(titles)[0] ?? work
  const [heading] = headings
  return {
    work,
    file: '',
    title,
    shortTitle: shortTitles[language] ?? title,
    language,
    tree: { type: 'root', children: [] },
    headings: heading ? [{ id: heading.id, depth: 1, text: title }] : [],
  }
}

function idsOfRow({ id, cells }: ParallelRow): readonly string[] {
  return [id, ...cells.flatMap(({ content }) => elementIds(content))]
}
