import type { TypographyProfile } from '../../model/index.ts'
import { plainDecimal } from './number-evidence.ts'
import type { WrittenNumber } from './written-number.ts'

/** How a number should have been written; undefined where it is right, or where nobody can tell what it means. */
export function expectedNumber(number: WrittenNumber, profile: TypographyProfile, evidence: ReadonlySet<string>): string | undefined {
  const parts = number.raw.split(/[.,]/)
  const marks = number.raw.match(/[.,]/g) ?? []
  const [first = '', last = ''] = [marks[0], marks.at(-1)]
  if (new Set(marks).size > 1) return grouped(parts.slice(0, -1)) ? mixed(parts, first, last, { marks, profile }) : undefined
  if (marks.length > 1) return grouped(parts) && !profile.groupMarks.includes(first) ? joined(parts, profile) : undefined
  return grouped(parts) ? ambiguous(parts, first, { profile, evidence }) : decimal(parts, first, { profile, isAmount: number.isAmount })
}

/** Whether these can be groups of three digits. */
function grouped(parts: readonly string[]): boolean {
  return parts.length > 1 && /^[1-9]\d{0,2}$/.test(parts[0] ?? '') && parts.slice(1).every((part) => part.length === 3)
}

/** `1,250.50`: groups by one mark, decimals after the other. */
function mixed(
  parts: readonly string[],
  group: string,
  point: string,
  { marks, profile }: { readonly marks: readonly string[]; readonly profile: TypographyProfile },
): string | undefined {
  const isNumber = marks.slice(0, -1).every((mark) => mark === group) && group !== point
  const isRight = profile.groupMarks.includes(group) && profile.decimalMarks.includes(point)
  if (!isNumber || isRight) return undefined
  return `${joined(parts.slice(0, -1), profile)}${profile.decimalMarks[0] ?? point}${parts.at(-1)}`
}

/** `1,400` may be fourteen hundred or a little more than one; where the language allows the one that the others do not mean, it is wrong. */
function ambiguous(
  parts: readonly string[],
  mark: string,
  { profile, evidence }: { readonly profile: TypographyProfile; readonly evidence: ReadonlySet<string> },
): string | undefined {
  if (profile.groupMarks.includes(mark)) return undefined
  const isWhole = evidence.has(parts.join(''))
  const isDecimal = evidence.has(plainDecimal(parts.join('.')))
  if (isWhole && !isDecimal) return joined(parts, profile)
  return isDecimal && !isWhole && !profile.decimalMarks.includes(mark) ? parts.join(profile.decimalMarks[0]) : undefined
}

function decimal(
  parts: readonly string[],
  mark: string,
  { profile, isAmount }: { readonly profile: TypographyProfile; readonly isAmount: boolean },
): string | undefined {
  return isAmount && !profile.decimalMarks.includes(mark) ? parts.join(profile.decimalMarks[0]) : undefined
}

function joined(parts: readonly string[], { groupMarks, thousands }: TypographyProfile): string {
  return parts.join(groupMarks[0] ?? thousands)
}
