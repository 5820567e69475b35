import { type PDFDict, PDFName } from '@cantoo/pdf-lib'
import { itemsAt } from '../../repair/pdf-values.ts'
import type { Condition } from '../condition.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import { textIn, textOf } from '../read/values.ts'

/** Sound and film say what they are (ISO 32000-1, 13.2.4.2). */
export const MEDIA_CLIPS: readonly Condition[] = [
  {
    id: '7.18.6.2-1',
    summary: 'Sound and film say of which kind they are.',
    find: (file) =>
      clips(file)
        .filter(({ dictionary }) => !dictionary.has(PDFName.of('CT')))
        .map(({ path }) => ({ message: 'The media clip does not say of which kind it is, expected `CT`', path })),
  },
  {
    id: '7.18.6.2-2',
    summary: 'Sound and film have a text in their place.',
    find: (file) =>
      clips(file)
        .filter(({ dictionary }) => !hasAlternative(file, dictionary))
        .map(({ path }) => ({ message: 'The media clip has no text in its place, expected pairs of language and text in `Alt`', path })),
  },
]

function clips({ context, dictionaries }: PdfFile) {
  return dictionaries.filter(
    ({ dictionary }) => textOf(context, dictionary, 'S') === 'MCD' && textOf(context, dictionary, 'Type') !== 'StructElem',
  )
}

function hasAlternative({ context }: PdfFile, clip: PDFDict): boolean {
  const texts = itemsAt(context, clip.get(PDFName.of('Alt'))).map((item) => textIn(context, item))
  return texts.length > 0 && texts.length % 2 === 0 && texts.every((text, index) => text !== undefined && (index % 2 === 0 || text !== ''))
}
