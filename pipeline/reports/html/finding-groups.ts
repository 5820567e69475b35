import type { Finding } from '../../model/index.ts'

/** Findings of one edition, in the order in which they came. */
export interface LanguageFindings {
  readonly language: string
  readonly findings: readonly Finding[]
}

/** Findings of one work; '' for files that belong to none. */
export interface WorkFindings {
  readonly work: string
  readonly languages: readonly LanguageFindings[]
}

/** Findings of one publication, or of a file that belongs to none. */
export interface PublicationFindings {
  readonly publication: string
  readonly count: number
  readonly works: readonly WorkFindings[]
}

/** Findings by publication, work and language, each in the order in which it first appears. */
export function findingGroups(findings: readonly Finding[]): readonly PublicationFindings[] {
  return grouped(findings, ({ file, publication }) => publication || file).map(([publication, ofPublication]) => ({
    publication,
    count: ofPublication.length,
    works: grouped(ofPublication, ({ work }) => work).map(([work, ofWork]) => ({
      work,
      languages: grouped(ofWork, ({ language }) => language).map(([language, some]) => ({ language, findings: some })),
    })),
  }))
}

function grouped(findings: readonly Finding[], keyOf: (finding: Finding) => string): readonly (readonly [string, readonly Finding[]])[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = keyOf(finding)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups]
}
