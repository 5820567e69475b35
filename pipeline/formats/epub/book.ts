import type { FontPart } from '../../model/index.ts'

/** A file of the book that is read page after page. */
export interface Page {
  /** Id in the package, ASCII. */
  readonly id: string
  /** Name in the book, ASCII, beside the package document. */
  readonly file: string
  readonly title: string
  readonly xhtml: string
}

/** A picture of the book: where it lies in the book and where its bytes come from. */
export interface Picture {
  /** Path in the book, counted from the package document. */
  readonly path: string
  readonly mediaType: string
  /** `Asset.file`. */
  readonly file: string
  readonly sha256: string
}

/** Every file of an EPUB, as text; pictures by name and hash. Plain data: its JSON is the draft's content. */
export interface Book {
  readonly identifier: string
  readonly title: string
  readonly language: string
  /** ISO day. */
  readonly date: string
  readonly packageDocument: string
  readonly navigation: string
  readonly ncx: string
  /** SVG whose colours and fonts are still the names of tokens. */
  readonly cover: string
  /** Whether the cover is also there as dots, for shelves that show no drawings: where a browser is at hand anyway. */
  readonly hasRasterCover?: boolean
  readonly pages: readonly Page[]
  readonly pictures: readonly Picture[]
  /** For letters that hardly any reading system has; none where the text does without. */
  readonly fonts: readonly FontPart[]
}

/** Path of a font in the book, counted from the package document. Two weights may be one file. */
export function fontPath({ file }: FontPart): string {
  return `fonts/${file}.ttf`
}

/** Names of the files that every book has. The first three are fixed by `epub-gen-memory`. */
export const BOOK_FILES = {
  navigation: 'toc.xhtml',
  ncx: 'toc.ncx',
  style: 'style.css',
  cover: 'cover.svg',
  rasterCover: 'cover.png',
} as const
