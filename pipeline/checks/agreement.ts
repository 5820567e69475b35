import type { CheckInput } from '../model/index.ts'
import { namesOfLanguages, quoted } from './in-words.ts'
import type { Difference } from './token.ts'

/**
 * Says where every translation differs from the source in the same way, for then the source may be what is wrong. Empty where they do not
 * agree or where there is only one.
 */
export function agreementOn(
  differences: readonly Difference[],
  input: CheckInput,
): (row: string, expected: string, found?: string) => string {
  const byRow = new Map<string, Difference[]>()
  for (const difference of differences) {
    const { id } = difference.pair.row
    byRow.set(id, [...(byRow.get(id) ?? []), difference])
  }
  const translations = input.languages.filter((language) => language !== input.source)
  return (row, expected, found) => {
    const agreeing = (byRow.get(row) ?? []).filter(({ missing, unexpected }) =>
      found === undefined ? missing.some(({ shown }) => shown === expected) : unexpected.some(({ shown }) => shown === found),
    )
    if (translations.length < 2 || agreeing.length < translations.length) return ''
    return `; ${namesOfLanguages(translations)} agree${found === undefined ? '' : ` on ${quoted(found)}`}`
  }
}
