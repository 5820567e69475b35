import type { NumberReading } from './number-reading.ts'

/** What looks like a number and is none: telephone numbers, book numbers, document symbols, names with digits. Compared by their characters. */
export function readSymbols(text: string): readonly NumberReading[] {
  return [...readLongRuns(text), ...readNames(text)].sort((one, other) => one.from - other.from)
}

/** Fewer digits than this are no telephone number and no book number. */
const FEWEST_DIGITS = 8

function readLongRuns(text: string): readonly NumberReading[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}.,])(?:\+{1,2}|00)?\(?\d[\d()./ -]{5,40}\d(?![\p{L}\p{N}]|[.,]\d)/gu))
    .filter((match) => isLongRun(match[0]))
    .map((match) => reading(match.index, match[0], [digitsOf(match[0])]))
}

/** The trunk prefix in brackets and the two ways to begin an international number make no difference. */
function digitsOf(run: string): string {
  const isAbroad = run.startsWith('+') || run.startsWith('00')
  const digits = run.replace(isAbroad ? /\(0\)/ : '', '').replace(/\D/g, '')
  return isAbroad ? digits.replace(/^00/, '') : digits
}

/** Groups of three with one kind of space or mark between them are a number, and two groups are a range. */
function isLongRun(run: string): boolean {
  const groups = run.split(/\D+/).filter((group) => group !== '')
  if (groups.join('').length < FEWEST_DIGITS) return false
  if (run.startsWith('+') || run.includes('(0)')) return true
  const isGrouped = groups.slice(1).every((group) => group.length === 3) && (groups[0] ?? '').length <= 3
  const areYears = groups.every((group) => group.length === 4)
  return groups.length >= 3 && !isGrouped && !areYears && !run.includes(' - ')
}

/** Letters and digits in one piece (`H1N1`, `W3C`), or capitals and digits with hyphens, slashes or points between them (`ED-2015/WS/14`). */
function readNames(text: string): readonly NumberReading[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}_])[\p{L}\p{N}]+(?:[-/_.][\p{L}\p{N}]+)*/gu))
    .filter((match) => /\p{L}/u.test(match[0]) && /\p{N}/u.test(match[0]) && isName(match[0]))
    .map((match) => reading(match.index, match[0], symbolValues(match[0])))
}

function isName(token: string): boolean {
  const pieces = token.split(/[-/_.]/)
  if (pieces.some((piece) => /^\p{L}+\p{N}/u.test(piece))) return true
  const [first = '', second = ''] = pieces
  return /^\p{Lu}/u.test(first) && !/\p{N}/u.test(first) && /^\p{N}+$/u.test(second)
}

/** In another language the letters may be gone or translated, so the digits alone are a second reading. `v0.13` is the version 0.13. */
function symbolValues(token: string): readonly string[] {
  const [, version] = /^v(\d+(?:\.\d+)*)$/i.exec(token) ?? []
  if (version !== undefined) return [version, token.toUpperCase()]
  return [token.toUpperCase(), (token.match(/\d+/g) ?? []).join('').replace(/^0+(?=\d)/, '')]
}

function reading(from: number, raw: string, values: readonly string[]): NumberReading {
  return { from, to: from + raw.length, raw, values, kind: 'symbol', written: 'digits' }
}
