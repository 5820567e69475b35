import type { Check } from '../../model/index.ts'
import { type FindLone, loneMarkRemarks } from '../lone-mark-remarks.ts'

/** Quotation marks that open and never close, or close and never opened, in one language only. Single ones are apostrophes as often, and are left alone. */
export const quoteUnbalanced: Check = {
  id: 'quote-unbalanced',
  summary: 'Every quotation mark has its partner.',
  severity: 'warning',
  run: (input) => loneMarkRemarks(input, loneQuote),
}

/** Each closing mark with those that may open before it. Where Germans close, the English open. */
const OPENERS: Readonly<Record<string, string>> = { '»': '«', '”': '“„”', '"': '"' }

const loneQuote: FindLone = (text) => {
  const open: number[] = []
  for (const { 0: mark, index } of text.matchAll(/[«»“”„]|(?<!\d)"/g)) {
    const last = text.charAt(open.at(-1) ?? -1)
    const isClosing = mark === '“' ? last === '„' : last !== '' && (OPENERS[mark] ?? '').includes(last)
    if (isClosing) open.pop()
    else if (mark === '»') return index
    else open.push(index)
  }
  return open[0]
}
