import type { Localised, ParallelRow } from '../../model/index.ts'
import { captionsIn } from '../listed-captions.ts'

/** What something in a row is captioned with, in the languages that have it, and its place in the first of them. */
export interface RowCaption {
  readonly target: string
  readonly texts: Localised
}

/** The numbered captions of a row: as many as the language has that has most. */
export function rowCaptions({ cells }: ParallelRow, tagName: 'figcaption' | 'caption'): readonly RowCaption[] {
  const found = cells.map(({ language, content }) => ({ language, captions: captionsIn(content, { tagName }) }))
  return Array.from({ length: Math.max(0, ...found.map(({ captions }) => captions.length)) }, (_, at) => {
    const own = found.flatMap(({ language, captions }) => (captions[at] ? [{ language, ...captions[at] }] : []))
    return { target: own[0]?.target ?? '', texts: Object.fromEntries(own.map(({ language, text }) => [language, text])) }
  })
}
