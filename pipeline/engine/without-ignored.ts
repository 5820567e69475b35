import { endOf, type Ignore, isBefore, type Notice, type Place } from '../model/index.ts'
import { nearest } from '../text/nearest.ts'

/** The comments of a work that tell rules to keep silent, by language. */
export type Ignores = Readonly<Record<string, readonly Ignore[]>>

/** Notices without those that a comment covers, on either side of what was compared; and what is wrong with the comments themselves. */
export function withoutIgnored(notices: readonly Notice[], ignores: Ignores, rules: readonly string[]): readonly Notice[] {
  const used = new Set<Ignore>()
  const kept = notices.filter((notice) => {
    const places = [{ language: notice.language, place: notice.place }, ...(notice.related ?? [])]
    const covering = places.flatMap(({ language, place }) =>
      (ignores[language] ?? []).filter((ignore) => ignore.rules.includes(notice.rule) && isInside(place, ignore.covers)),
    )
    for (const ignore of covering) used.add(ignore)
    return covering.length === 0
  })
  const faults = Object.entries(ignores).flatMap(([language, list]) =>
    list.flatMap((ignore) => [...unknownRules(ignore, language, rules), ...(used.has(ignore) ? [] : [unused(ignore, language)])]),
  )
  return [...kept, ...faults]
}

function isInside(place: Place, covers: Place): boolean {
  return !isBefore(place, covers) && !isBefore(endOf(covers), place)
}

function unknownRules({ rules: named, place }: Ignore, language: string, rules: readonly string[]): readonly Notice[] {
  return named
    .filter((rule) => !rules.includes(rule))
    .map((rule) => {
      const near = nearest(rule, rules)
      const expected = near ? `\`${near}\`` : 'one that `concord explain` lists'
      return { rule: 'ignore-invalid', severity: 'error', message: `Unexpected check \`${rule}\`, expected ${expected}`, language, place }
    })
}

function unused({ rules, place }: Ignore, language: string): Notice {
  const message = `Unexpected \`concord ignore ${rules.join(', ')}\`, expected a finding that it silences`
  return { rule: 'ignore-unused', severity: 'warning', message, language, place }
}
