import {
  type Draft,
  type Finished,
  type Format,
  type FormatHost,
  type ParallelVolume,
  parallelPath,
  type Volume,
} from '../../model/index.ts'
import { OTHER_SCRIPTS, scriptFace } from '../../render/script-faces.ts'
import { type Book, fontPath } from './book.ts'
import { composeBook } from './compose-book.ts'
import { packBook } from './pack-book.ts'
import { composeParallelBook } from './parallel/compose-parallel-book.ts'
import { resolveTokens } from './resolve-tokens.ts'

/** EPUB 3.3, one book for each volume. The draft's content is the JSON of the book, so that a change in it can be read. */
export const epubFormat: Format = { id: 'epub', extension: 'epub', compose, composeParallel, finish }

function compose(volume: Volume): readonly Draft[] {
  const { language, publication } = volume
  // Publications may lie in folders.
  const name = publication.split('/').at(-1) ?? publication
  return [{ path: `${language}/${publication}/${name}.${language}.epub`, content: `${JSON.stringify(composeBook(volume), null, 2)}\n` }]
}

function composeParallel(volume: ParallelVolume): readonly Draft[] {
  return [{ path: parallelPath(volume, 'epub'), content: `${JSON.stringify(composeParallelBook(volume), null, 2)}\n` }]
}

async function finish(draft: Draft, host: FormatHost): Promise<Finished> {
  const book: Book = JSON.parse(draft.content)
  const tokens = await host.readStyle('tokens.css')
  const style = [...fontRules(book), resolveTokens(await host.readStyle('book.css'), tokens)].join('\n')
  const cover = resolveTokens(book.cover, tokens)
  const pictures = await Promise.all(book.pictures.map(async (picture) => ({ ...picture, bytes: await host.readDocument(picture.file) })))
  const fonts = await Promise.all(
    book.fonts.map(async (part) => ({ path: fontPath(part), bytes: await host.readFont(part.file, 'truetype', part.letters) })),
  )
  return { bytes: await packBook({ book, style, cover, pictures, fonts }) }
}

/** The text itself stays in the font that the reader has chosen, but for letters which that one may not have. */
function fontRules({ fonts }: Book): readonly string[] {
  if (fonts.length === 0) return []
  return [...fonts.map((part) => scriptFace(part, fontPath(part), 'truetype')), `body { font-family: "${OTHER_SCRIPTS}", serif }`]
}
