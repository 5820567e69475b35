import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { kidElements, roleOf, setRole, structureElements } from './structure-tree.ts'

const ALTERNATIVE = PDFName.of('Alt')

/**
 * A figure and the picture in it are two figures to Chromium, of which only the inner one has a text (ISO 14289-1, 7.3). The outer one
 * takes it over; a figure without a picture is a division.
 */
export function settleFigures(document: PDFDocument): void {
  const { context } = document
  for (const { dictionary } of structureElements(document)) {
    if (roleOf(context, dictionary) !== 'Figure' || dictionary.has(ALTERNATIVE)) continue
    const picture = kidElements(context, dictionary).find(
      (kid) => roleOf(context, kid.dictionary) === 'Figure' && kid.dictionary.has(ALTERNATIVE),
    )
    const text = picture?.dictionary.get(ALTERNATIVE)
    if (!picture || !text) {
      setRole(dictionary, 'Div')
      continue
    }
    dictionary.set(ALTERNATIVE, text)
    picture.dictionary.delete(ALTERNATIVE)
    setRole(picture.dictionary, 'NonStruct')
  }
}
