import type { Condition } from '../condition.ts'
import { listOf, textOf } from '../read/values.ts'

/** Who goes from link to link by the keyboard goes in the order of the text. */
export const TAB_ORDER: Condition = {
  id: '7.18.3-1',
  summary: 'On a page with annotations the tabulator follows the structure.',
  find: ({ context, pages }) =>
    pages
      .filter(({ dictionary }) => listOf(context, dictionary, 'Annots').length > 0 && textOf(context, dictionary, 'Tabs') !== 'S')
      .map(({ number }) => ({ message: 'The tabulator does not follow the structure, expected `Tabs` to be `S`', path: `page ${number}` })),
}
