import type { Language } from '../model/index.ts'
import { printDecimal } from './decimal.ts'

/**
 * All that a run of digits with marks between them may mean in a language, the likeliest first; undefined where it is no single number.
 * Spaces have been made plain. The run itself is the last reading where it holds a mark, for versions and numbers that were copied.
 */
export function digitValues(run: string, language: Language): readonly string[] | undefined {
  const groups = run.split(/[^\d]/)
  const marks = run.match(/[^\d]/g) ?? []
  const kinds = new Set(marks)
  if (kinds.size === 0) return [printDecimal(run)]
  if (kinds.size > 2) return undefined
  if (kinds.size === 2) return mixedValues(groups, marks)
  if (marks.length === 1) return singleValues(groups, marks[0] ?? '', language)
  if (areThousands(groups)) return [printDecimal(groups.join('')), run]
  return kinds.has('.') ? [run] : undefined
}

/** With two kinds of marks the last is the decimal mark: `1,250.50`, `1 205,50`. */
function mixedValues(groups: readonly string[], marks: readonly string[]): readonly string[] | undefined {
  const whole = groups.slice(0, -1)
  const isSingle = marks.slice(0, -1).every((mark) => mark !== marks.at(-1))
  return isSingle && areThousands(whole) && marks.at(-1) !== ' ' ? [printDecimal(whole.join(''), groups.at(-1))] : undefined
}

/** With one mark both readings are possible where the language allows both: `1.400` in Spanish. */
function singleValues(groups: readonly string[], mark: string, { numbers }: Language): readonly string[] | undefined {
  const grouped = areThousands(groups) && numbers.group.includes(mark) ? [printDecimal(groups.join(''))] : []
  if (mark === ' ') return grouped.length > 0 ? grouped : undefined
  const decimal = numbers.decimal.includes(mark) ? [printDecimal(groups[0] ?? '', groups[1])] : []
  const values = numbers.decimal[0] === mark ? [...decimal, ...grouped] : [...grouped, ...decimal]
  const raw = groups.join(mark)
  return values.includes(raw) ? values : [...values, raw]
}

function areThousands(groups: readonly string[]): boolean {
  const [first = '', ...others] = groups
  return first.length >= 1 && first.length <= 3 && !/^0\d/.test(first) && others.every((group) => group.length === 3)
}
