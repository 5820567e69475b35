import { PDFName } from '@cantoo/pdf-lib'
import type { Condition } from '../condition.ts'
import { placeText } from '../read/place.ts'

/** What is painted by name stands in the file, and at one place of the text. */
export const FORMS: readonly Condition[] = [
  {
    id: '7.20-1',
    summary: 'Nothing is painted that stands in another file.',
    find: ({ content }) =>
      content.forms
        .filter(({ dictionary }) => dictionary.has(PDFName.of('Ref')))
        .map(({ place }) => ({ message: 'Unexpected form that stands for a page of another file', path: placeText(place) })),
  },
  {
    id: '7.20-2',
    summary: 'A form with tagged content is painted once.',
    find: ({ content }) =>
      content.forms
        .filter(({ count, hasNumbers }) => count > 1 && hasNumbers)
        .map(({ count, place }) => ({ message: `The form has tagged content and is painted ${count} times`, path: placeText(place) })),
  },
]
