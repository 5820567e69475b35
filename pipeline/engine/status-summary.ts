import type { EditionStatus, Standing, StatusSummary } from '../model/index.ts'

/** Adds up where the editions stand. */
export function statusSummary(editions: readonly EditionStatus[]): StatusSummary {
  const sum = (countedBy: (edition: EditionStatus) => number) => editions.reduce((total, edition) => total + countedBy(edition), 0)
  const countOf = (standing: Standing) => editions.filter((edition) => edition.standing === standing).length
  return {
    works: new Set(editions.map(({ publication, work }) => `${publication}/${work}`)).size,
    editions: editions.length,
    standings: {
      current: countOf('current'),
      behind: countOf('behind'),
      unconfirmed: countOf('unconfirmed'),
      'never-confirmed': countOf('never-confirmed'),
      missing: countOf('missing'),
      orphaned: countOf('orphaned'),
    },
    behind: sum(({ behind }) => behind),
    words: sum(({ words }) => words),
    unconfirmed: sum(({ unconfirmed }) => unconfirmed),
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    notes: sum(({ notes }) => notes),
  }
}
