import { languageOf } from '../languages/index.ts'
import type { Block, Language } from '../model/index.ts'
import { anyOf, foldMarks, mask, type NumberReading, oncePerLanguage, readNumbers } from '../text/index.ts'
import { UNIT_SYMBOLS } from './unit-symbols.ts'

/** A number of a block and what it counts. */
export interface Quantity {
  readonly block: Block
  readonly from: number
  readonly to: number
  /** All that the number may mean. */
  readonly values: readonly string[]
  /** All units that stand beside it may mean; empty where none does. */
  readonly units: readonly string[]
  /** Whether its unit may stand beside a neighbour: `10 to 20 %`. */
  readonly isShared: boolean
  readonly isInWords: boolean
}

/** The unit that goes by the sign %. */
export const PERCENT = 'percent'

/** The numbers of a block, each with the unit before or after it. Numbers of dates and symbols count nothing. */
export function quantitiesOf(block: Block, language: string): readonly Quantity[] {
  const data = languageOf(language)
  const text = foldMarks(block.text)
  const single = readNumbers(block.text, data)
    .filter(({ kind }) => kind !== 'symbol' && kind !== 'ordinal')
    .map((reading) => quantityOf(reading, block, text, data))
  return single.map((quantity, index) => ({ ...quantity, isShared: isShared(single, index, { text, joint: patternsOf(data).joint }) }))
}

/** The units that a text names beside no number: `in %`, `amounts in euros`. */
export function unitsNamed(block: Block, language: string): ReadonlySet<string> {
  const data = languageOf(language)
  const { anywhere, meanings } = patternsOf(data)
  const beside = quantitiesOf(block, language).map(({ from, to }) => ({ from, to }))
  return new Set(Array.from(mask(foldMarks(block.text), beside).matchAll(anywhere)).flatMap(([form]) => meanings.get(form) ?? []))
}

const patternsOf = oncePerLanguage(({ units, numbers, times, dates }: Language) => {
  const meanings = new Map<string, readonly string[]>()
  const add = (unit: string, forms: readonly string[]) => {
    for (const form of forms.map(foldMarks)) meanings.set(form, [...(meanings.get(form) ?? []), unit])
  }
  for (const [unit, forms] of [...Object.entries(UNIT_SYMBOLS), ...Object.entries(units)]) add(unit, forms)
  add(PERCENT, numbers.percent)
  const forms = [...meanings.keys()].sort((one, other) => other.length - one.length)
  const byFirst = new Map<string, string[]>()
  for (const form of forms) byFirst.set(form.charAt(0), [...(byFirst.get(form.charAt(0)) ?? []), form])
  const half = (words: readonly string[]) => new RegExp(`${anyOf(words.map(foldMarks))}$`, 'iu')
  const joiners = [...dates.rangeJoiners, ...dates.listJoiners, ...numbers.wordJoiners].map(foldMarks)
  const others = anyOf([...dates.joiners, ...dates.rangeOpeners])
  return {
    meanings,
    joint: new RegExp(`^[\\s,;/()-]*(?:(?:${anyOf(joiners)}|(?!${others} )\\p{L}{1,2})(?: \\p{L}{1,3})?)?[\\s,;/()-]*$`, 'u'),
    byFirst,
    signs: forms.filter((form) => /\p{Sc}|^\p{Lu}{3}$/u.test(form)),
    anywhere: new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(forms)}(?![\\p{L}\\p{N}'])`, 'gu'),
    morning: half(times.morning),
    afternoon: half(times.afternoon),
    hourMark: new RegExp(`\\d ?${anyOf(times.hourMarks)}$`, 'u'),
  }
})

function quantityOf(reading: NumberReading, block: Block, text: string, language: Language): Quantity {
  const plain = { block, values: reading.values, isShared: false, isInWords: reading.written === 'words' }
  if (reading.kind === 'time') return { ...plain, from: reading.from, to: reading.to, units: unitsOfTime(reading, language) }
  const sign = signBefore(text.slice(Math.max(0, reading.from - 6), reading.from), language)
  const rest = text.slice(reading.to, reading.to + 40)
  const unit = unitAfter(rest, /^[ -]?/, language) ?? (/\p{L}$/u.test(reading.raw) ? unitAfterMultiplier(rest, language) : undefined)
  return {
    ...plain,
    from: reading.from - (sign?.length ?? 0),
    to: reading.to + (unit?.length ?? 0),
    units: patternsOf(language).meanings.get(sign?.form ?? unit?.form ?? '') ?? [],
  }
}

/** A unit as it is written, and how many characters it takes with the space towards its number. */
interface WrittenUnit {
  readonly form: string
  readonly length: number
}

function signBefore(text: string, language: Language): WrittenUnit | undefined {
  const end = text.endsWith(' ') ? text.length - 1 : text.length
  const form = patternsOf(language).signs.find(
    (sign) => text.endsWith(sign, end) && !/[\p{L}\p{N}]$/u.test(text.slice(0, end - sign.length)),
  )
  return form === undefined ? undefined : { form, length: text.length - end + form.length }
}

/** Looked up by its first character: one expression of all units takes longer to prepare than a work to check. */
function unitAfter(text: string, gap: RegExp, language: Language): WrittenUnit | undefined {
  const at = gap.exec(text)?.[0].length
  if (at === undefined) return undefined
  const forms = patternsOf(language).byFirst.get(text.charAt(at)) ?? []
  const form = forms.find((one) => text.startsWith(one, at) && !/^[\p{L}\p{N}'²³]/u.test(text.slice(at + one.length)))
  return form === undefined ? undefined : { form, length: at + form.length }
}

/** `2 millones de dólares`, `deux millions d'euros`. */
function unitAfterMultiplier(text: string, language: Language): WrittenUnit | undefined {
  return unitAfter(text, /^ \p{L}{1,2}[ ']/u, language) ?? unitAfter(text, /^ /, language)
}

/** Noon and midnight are called either half of the day. */
function unitsOfTime({ raw, values }: NumberReading, language: Language): readonly string[] {
  const { morning, afternoon, hourMark } = patternsOf(language)
  if (values.some((value) => /^(?:0|12)(?::|$)/.test(value))) return []
  if (morning.test(raw)) return ['a.m.']
  if (afternoon.test(raw)) return ['p.m.']
  return hourMark.test(raw) ? ['hour', 'a.m.', 'p.m.'] : []
}

interface Joining {
  readonly text: string
  /** What may stand between two numbers of one unit. */
  readonly joint: RegExp
}

function isShared(quantities: readonly Quantity[], index: number, joining: Joining): boolean {
  return reachesUnit(quantities, index, 1, joining) || reachesUnit(quantities, index, -1, joining)
}

/** Neighbours are joined by marks and short words: `10, 12 or 14 %`, `from 10 % to 20`. */
function reachesUnit(quantities: readonly Quantity[], start: number, step: 1 | -1, { text, joint }: Joining): boolean {
  for (let index = start; ; index += step) {
    const [one, next] = [quantities[index], quantities[index + step]]
    if (!one || !next) return false
    const [left, right] = step === 1 ? [one, next] : [next, one]
    if (!joint.test(text.slice(left.to, right.from))) return false
    if (next.units.length > 0) return true
  }
}
