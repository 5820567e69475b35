import { PDFName } from '@cantoo/pdf-lib'
import type { Condition } from '../condition.ts'
import { textOf } from '../read/values.ts'

const EMBEDDED = PDFName.of('EF')

/** Files within the file have names. */
export const EMBEDDED_FILES: Condition = {
  id: '7.11-1',
  summary: 'A file within the file has a name, in both ways of writing it.',
  find: ({ context, dictionaries }) =>
    dictionaries
      .filter(({ dictionary }) => dictionary.has(EMBEDDED) && !(textOf(context, dictionary, 'F') && textOf(context, dictionary, 'UF')))
      .map(({ path }) => ({ message: 'The embedded file has no name, expected `F` and `UF`', path })),
}
