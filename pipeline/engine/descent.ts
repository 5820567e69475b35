import type { EditionStates } from '../changes/work-change.ts'
import { type Project, type WorkPlace, workKey } from './project.ts'

/** Which files of two states of a project are the same editions. */
export interface Descent {
  /** The editions of a work of the later state, with what they were before. */
  editionsOf(place: WorkPlace): readonly EditionStates[]
  /** The works of the earlier state that editions come from. */
  ancestorsOf(editions: readonly EditionStates[]): readonly WorkPlace[]
  /** Whether nothing of the later state comes from a work of the earlier one. */
  isGone(place: WorkPlace): boolean
}

interface Generations {
  readonly before: Project
  readonly after: Project
  /** Files of the later state that had another name in the earlier one. */
  readonly renames: ReadonlyMap<string, string>
}

/** Follows files through their names: a file comes from the one that it was renamed from, else from that of its own name. */
export function descentOf({ before, after, renames }: Generations): Descent {
  const ownerOf = new Map([...before.works.values()].flatMap((place) => place.locations.map(({ file }) => [file, place] as const)))
  const ancestorOf = (file: string): string | undefined => {
    const earlier = renames.get(file) ?? file
    return ownerOf.has(earlier) ? earlier : undefined
  }
  const present = [...after.works.values()].flatMap(({ locations }) => locations.map(({ file }) => file))
  const continued = new Set(present.flatMap((file) => ancestorOf(file) ?? []))
  const isGone = (place: WorkPlace) => place.locations.every(({ file }) => !continued.has(file))
  const ancestorsOf = (editions: readonly EditionStates[]) => [
    ...new Set(editions.flatMap((edition) => ownerOf.get(edition.before ?? '') ?? [])),
  ]
  return {
    isGone: (place) => isGone(place) && !after.works.has(workKey(place.publication, place.work)),
    ancestorsOf,
    editionsOf(place) {
      const there = place.locations.map(({ file, language }): EditionStates => {
        const earlier = ancestorOf(file)
        return { language, after: file, expected: file, ...(earlier !== undefined && { before: earlier }) }
      })
      const own = before.works.get(workKey(place.publication, place.work))
      const works = [...ancestorsOf(there), ...(own ? [own] : [])]
      return languagesOf(place, works).map((language): EditionStates => {
        const present = there.find((edition) => edition.language === language)
        if (present) return present
        const lost = works.flatMap(({ locations }) => locations).find((one) => one.language === language && !continued.has(one.file))
        const expected = place.expectedFiles[language] ?? lost?.file ?? ''
        return { language, expected, ...(lost && { before: lost.file }) }
      })
    },
  }
}

function languagesOf({ expectedFiles, locations }: WorkPlace, ancestors: readonly WorkPlace[]): readonly string[] {
  const lost = ancestors.flatMap((ancestor) => ancestor.locations.map(({ language }) => language))
  return [...new Set([...Object.keys(expectedFiles), ...locations.map(({ language }) => language), ...lost])]
}
