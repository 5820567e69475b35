import {
  type Draft,
  type Finished,
  type Format,
  type FormatHost,
  type ParallelVolume,
  type PrintedVolume,
  parallelPath,
  type Volume,
  volumePath,
} from '../../model/index.ts'
import { drawingWithFonts } from '../../render/drawing-with-fonts.ts'
import { scriptFace } from '../../render/script-faces.ts'
import { type Book, fontPath, type Picture } from './book.ts'
import { BOOK_FONTS, fontRules } from './book-fonts.ts'
import { composeBook } from './compose-book.ts'
import { COVER_SIZE } from './cover-parts.ts'
import { packBook } from './pack-book.ts'
import { composeParallelBook } from './parallel/compose-parallel-book.ts'
import { resolveTokens } from './resolve-tokens.ts'

/** EPUB 3.3, one book for each volume. The draft's content is the JSON of the book, so that a change in it can be read. */
export const epubFormat: Format = { id: 'epub', extension: 'epub', compose, composeParallel, finish }

function compose(volume: Volume, printed?: PrintedVolume): readonly Draft[] {
  return [{ path: volumePath(volume, 'epub'), content: `${JSON.stringify(composeBook(volume, printed), null, 2)}\n` }]
}

function composeParallel(volume: ParallelVolume, printed?: PrintedVolume): readonly Draft[] {
  return [{ path: parallelPath(volume, 'epub'), content: `${JSON.stringify(composeParallelBook(volume, printed), null, 2)}\n` }]
}

async function finish(draft: Draft, host: FormatHost): Promise<Finished> {
  const book: Book = JSON.parse(draft.content)
  const tokens = await host.readStyle('tokens.css')
  const style = [fontRules(BOOK_FONTS), ...scriptRules(book), resolveTokens(await host.readStyle('book.css'), tokens)].join('\n')
  const cover = await drawingWithFonts(resolveTokens(book.cover, tokens), host)
  const pictures = await Promise.all(book.pictures.map(async (picture) => ({ ...picture, bytes: await pictureBytes(picture, host) })))
  const rasterCover = book.hasRasterCover ? { rasterCover: await host.print({ html: coverHtml(cover), picture: COVER_SIZE }) } : {}
  const latin = BOOK_FONTS.map(async ({ name, path }) => ({ path, bytes: await host.readFont(name) }))
  const others = book.fonts.map(async (part) => ({ path: fontPath(part), bytes: await host.readFont(part.file, 'truetype', part.letters) }))
  const fonts = await Promise.all([...latin, ...others])
  return { bytes: await packBook({ book, style, cover, ...rasterCover, pictures, fonts }) }
}

async function pictureBytes({ file, mediaType }: Picture, host: FormatHost): Promise<Uint8Array> {
  const bytes = await host.readDocument(file)
  if (mediaType !== 'image/svg+xml') return bytes
  return new TextEncoder().encode(await drawingWithFonts(new TextDecoder().decode(bytes), host))
}

/** Faces for letters that few fonts have, behind those in which the book is set. */
function scriptRules({ fonts }: Book): readonly string[] {
  if (fonts.length === 0) return []
  return fonts.map((part) => scriptFace(part, fontPath(part), 'truetype'))
}

/** A page that is the cover and nothing else. */
function coverHtml(cover: string): string {
  return `<!doctype html><meta charset="utf-8"><style>body { margin: 0 } svg { display: block }</style>${cover.replace(/^<\?xml[^>]*>/, '')}`
}
