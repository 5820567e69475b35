import type { Language } from '../../model/index.ts'
import { mask, readDates, readNumbers, type Span } from '../../text/index.ts'
import { maskQuotations, type OwnProse } from '../own-prose.ts'

/** A number with points or commas in it. */
export interface WrittenNumber extends Span {
  readonly raw: string
  /** What stands beside it says that it is an amount: per cent, a unit, a currency, a million. */
  readonly isAmount: boolean
}

/** The numbers of a block that have points or commas, but for dates, times, versions, references and what is quoted. */
export function numbersIn({ block, language, text }: OwnProse): readonly WrittenNumber[] {
  if (block.kind === 'quote' || !/\d[.,]\d/.test(text)) return []
  const plain = maskQuotations(text)
  const others = [...readDates(plain, language), ...readNumbers(plain, language).filter(({ kind }) => kind === 'time' || kind === 'symbol')]
  const rest = mask(plain, apart(others))
  return Array.from(rest.matchAll(NUMBER), ({ 0: raw, index: from }) => {
    const to = from + raw.length
    return { from, to, raw, isAmount: !isLabel(rest.slice(0, from), language) && isAmount(rest, from, to, language) }
  }).filter(({ from }) => !isLabel(rest.slice(0, from), language))
}

const NUMBER = /(?<![\p{L}\p{N}_.,:/+#§-])\d+(?:[.,]\d+)+(?![\p{L}\p{N}_]|[.,:/-]\p{N})/gu

function apart(spans: readonly Span[]): readonly Span[] {
  let end = 0
  return [...spans]
    .sort((one, other) => one.from - other.from)
    .filter(({ from, to }) => {
      if (from < end) return false
      end = to
      return true
    })
}

/** `version 2.1`, `Python 3.10`, `figure 4.2`, and the number of a heading. */
function isLabel(before: string, { numbers }: Language): boolean {
  const [, word = ''] = /([\p{L}\p{N}]+)[.°º]?[^\S\n]*$/u.exec(before.slice(-40)) ?? []
  if (/(?:^|\n)\s*$/.test(before)) return false
  return numbers.labels.includes(word.toLowerCase()) || /^\p{Lu}/u.test(word)
}

const UNITS = /^[^\S\n]?(?:[€$£¥%‰°]|(?:km|kg|cm|mm|ha|m|g|t|l|kWh|MW|GW)[²³]?(?![\p{L}\p{N}]))/u

function isAmount(text: string, from: number, to: number, { numbers }: Language): boolean {
  const after = text.slice(to, to + 24)
  const words = [...numbers.percent, ...Object.keys(numbers.multipliers).filter((word) => word.length > 2)]
  const next = after.replace(/^[^\S\n]/, '').toLowerCase()
  return (
    UNITS.test(after) ||
    words.some((word) => next.startsWith(word) && !/^\p{L}/u.test(next.slice(word.length))) ||
    /[€$£¥][^\S\n]?$/.test(text.slice(0, from))
  )
}
