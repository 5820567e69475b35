import type { Condition } from '../condition.ts'
import { streamBytes } from '../read/stream-bytes.ts'
import { dictionaryOf, listOf } from '../read/values.ts'

/** Forms are those of PDF itself. */
export const DYNAMIC_FORM: Condition = {
  id: '7.15-1',
  summary: 'No form is laid out anew while it is filled in.',
  find: ({ context, catalog }) => {
    const parts = listOf(context, dictionaryOf(context, catalog, 'AcroForm'), 'XFA')
    const isDynamic = parts.some((part) => {
      const bytes = streamBytes(context, part)
      return bytes !== undefined && /<dynamicRender>\s*required/.test(Buffer.from(bytes).toString('latin1'))
    })
    return isDynamic ? [{ message: 'Unexpected dynamic XFA form', path: 'Catalog/AcroForm/XFA' }] : []
  },
}
