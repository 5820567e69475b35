import { BOOK_FILES, type Book, type Picture } from './book.ts'

/** A book whose pictures have been read and whose sheets are ready. */
export interface BookParts {
  readonly book: Book
  readonly style: string
  readonly cover: string
  /** PNG. */
  readonly rasterCover?: Uint8Array
  readonly pictures: readonly (Picture & { readonly bytes: Uint8Array })[]
  readonly fonts: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}

/** The bytes of an EPUB: the same parts give the same bytes, on any day and in any time zone. */
export async function packBook(parts: BookParts): Promise<Uint8Array> {
  // Loaded here because the library takes longer to start than most commands that never make a book.
  const { EPub } = await import('epub-gen-memory')
  const { book, cover, rasterCover, fonts, pictures } = parts
  const date = archiveDate(book.date)

  class ReproducibleBook extends EPub {
    async pack(): Promise<Uint8Array> {
      await this.render()
      // The library would fetch pictures from addresses; these are bytes, so they are put where it would have put them.
      this.zip.file(`OEBPS/${BOOK_FILES.cover}`, cover)
      if (rasterCover) this.zip.file(`OEBPS/${BOOK_FILES.rasterCover}`, rasterCover, { compression: 'STORE' })
      for (const picture of pictures) this.zip.file(`OEBPS/${picture.path}`, picture.bytes, { compression: compressionOf(picture) })
      for (const { path, bytes } of fonts)
        this.zip.file(`OEBPS/${path}`, bytes, path.endsWith('.woff2') ? { compression: 'STORE' } : undefined)
      for (const file of Object.values(this.zip.files)) file.date = date
      return this.zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 }, platform: 'DOS' })
    }
  }
  return new ReproducibleBook(optionsOf(parts, date), chaptersOf(book)).pack()
}

// The oldest day that the directory of a ZIP archive can express.
const FIRST_ARCHIVE_DAY = Date.UTC(1980, 0, 1)

function archiveDate(day: string): Date {
  // What is no day counts as the first.
  const time = Date.parse(`${day}T00:00:00Z`) || 0
  return new Date(Math.max(time, FIRST_ARCHIVE_DAY))
}

function compressionOf(picture: Picture): 'DEFLATE' | 'STORE' {
  return picture.mediaType === 'image/svg+xml' ? 'DEFLATE' : 'STORE'
}

// Every template of the library is replaced by one that prints a finished text and escapes nothing.
function optionsOf({ book, style }: BookParts, date: Date) {
  return {
    title: book.title,
    lang: book.language,
    date: date.toISOString(),
    css: style,
    chapterXHTML: '<%- xhtml %>',
    contentOPF: '<%- packageDocument %>',
    tocXHTML: '<%- navigation %>',
    tocNCX: '<%- ncx %>',
    packageDocument: book.packageDocument,
    navigation: book.navigation,
    ncx: book.ncx,
  }
}

// `content` stays empty: the library would parse and filter it, and lose list numbers and table headers on the way.
function chaptersOf(book: Book) {
  return book.pages.map(({ title, file, xhtml }) => ({ title, filename: file, content: '', xhtml }))
}
