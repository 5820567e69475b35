import type { FontPart, Volume } from '../../model/index.ts'
import { accessibilityMetadata } from './accessibility-metadata.ts'
import { BOOK_FILES, fontPath, type Page, type Picture } from './book.ts'
import { BOOK_FONTS, type BookFont } from './book-fonts.ts'
import { keepsPromises } from './kept-promises.ts'
import { publicationMetadata } from './publication-metadata.ts'
import { type Markup, xml } from './xml.ts'

/** What lies in a book, in the order in which it is read. */
export interface BookFiles {
  readonly identifier: string
  /** The pages before the contents, then those after them. */
  readonly front: readonly Page[]
  readonly body: readonly Page[]
  readonly pictures: readonly Picture[]
  readonly fonts: readonly FontPart[]
  readonly hasRasterCover?: boolean
  /** Whose pages the book lists, where it lists any. */
  readonly pageSource?: string
  /** The identifiers of the books that this one sets side by side. */
  readonly editions?: readonly string[]
  /** The further languages of a book that has several, for what it is called and said to be in them. */
  readonly others?: readonly Volume[]
}

/** The package document: what the book is, which files it has, and the order of its pages. */
export function packageDocument(volume: Volume, files: BookFiles): string {
  const { identifier, front, body, pictures, fonts, pageSource, others = [], hasRasterCover = false } = files
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${volume.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${publicationMetadata(volume, { identifier, sources: sourcesOf(files), others })}
${accessibilityMetadata(volume, { ...(pageSource !== undefined && { pageSource }), hasDescriptions: body.some(hasDescription), isAccessible: keepsPromises([...front, ...body]), others })}
<meta name="cover" content="cover-image"/>
</metadata>
<manifest>
<item id="contents" href="${BOOK_FILES.navigation}" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="${BOOK_FILES.ncx}" media-type="application/x-dtbncx+xml"/>
<item id="style" href="${BOOK_FILES.style}" media-type="text/css"/>
${coverItems(hasRasterCover)}
${[...[...front, ...body].map(pageItem), ...pictures.map(pictureItem), ...BOOK_FONTS.map(fontItem), ...scriptFontItems(fonts)]}
</manifest>
<spine toc="ncx">
${[...front.map(pageReference), xml`<itemref idref="contents"/>`, ...body.map(pageReference)]}
</spine>
</package>
`.markup
}

function sourcesOf({ pageSource, editions = [] }: BookFiles): readonly string[] {
  return [...editions, ...(pageSource === undefined ? [] : [pageSource])]
}

function hasDescription({ xhtml }: Page): boolean {
  return xhtml.includes('class="description"')
}

/** Shelves show the picture that is called the cover image; the cover page shows the drawing. */
function coverItems(hasRasterCover: boolean): readonly Markup[] {
  const { cover, rasterCover } = BOOK_FILES
  if (!hasRasterCover) return [xml`<item id="cover-image" href="${cover}" media-type="image/svg+xml" properties="cover-image"/>`]
  return [
    xml`<item id="cover-image" href="${rasterCover}" media-type="image/png" properties="cover-image"/>`,
    xml`<item id="cover-drawing" href="${cover}" media-type="image/svg+xml"/>`,
  ]
}

function pageItem({ id, file }: Page): Markup {
  return xml`<item id="${id}" href="${file}" media-type="application/xhtml+xml"/>`
}

function pictureItem({ path, mediaType }: Picture): Markup {
  return xml`<item id="${path.replace('images/', 'picture-')}" href="${path}" media-type="${mediaType}"/>`
}

function scriptFontItems(fonts: readonly FontPart[]): readonly Markup[] {
  return [...new Set(fonts.map(fontPath))].map(
    (path, index) => xml`<item id="font-${String(index + 1)}" href="${path}" media-type="font/ttf"/>`,
  )
}

function fontItem({ path, name }: BookFont): Markup {
  return xml`<item id="font-${name}" href="${path}" media-type="font/woff2"/>`
}

function pageReference({ id }: Page): Markup {
  return xml`<itemref idref="${id}"/>`
}
