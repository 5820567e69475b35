import type { Notice, Place } from '../model/index.ts'
import { nearest } from '../text/nearest.ts'

/** Says which works of a publication's list do not stand beside it or are named twice, and which stand beside it and are not in the list. */
export function inspectWorks(
  works: readonly string[],
  found: readonly string[],
  placeOf: (path: readonly PropertyKey[]) => Place,
): readonly Notice[] {
  const [listed, present] = [new Set(works), new Set(found)]
  const unlisted = found.filter((work) => !listed.has(work))
  const faults = works.map((work, at): Notice | undefined => {
    const place = placeOf(['works', at])
    if (works.indexOf(work) !== at)
      return notice('id-duplicate', 'error', `Unexpected work \`${work}\` a second time, expected it once`, place)
    return present.has(work) ? undefined : notice('edition-missing', 'error', missing(work, unlisted), place)
  })
  return [
    ...faults.filter((fault) => fault !== undefined),
    ...unlisted.map((work) =>
      notice('work-unlisted', 'warning', `Unexpected work \`${work}\`, expected it in the list: it is not published`, placeOf(['works'])),
    ),
  ]
}

function missing(work: string, unlisted: readonly string[]): string {
  const near = nearest(work, unlisted)
  return `Unexpected work \`${work}\`, expected ${near ? `\`${near}\`` : 'the name of a Markdown file beside `publication.yaml`'}`
}

function notice(rule: string, severity: Notice['severity'], message: string, place: Place): Notice {
  return { rule, severity, message: `\`works\`: ${message}`, language: '', place }
}
