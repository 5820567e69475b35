import type { PagesOfRows, RowPages } from '../../model/index.ts'

/** A page of the first language, and where the same text stands in every language. */
export interface MatchedPage {
  /** What begins on it, or goes on where nothing does. */
  readonly work: string
  readonly row: string
  /** For each language the numbers of the first and the last page; nothing where the text is missing. */
  readonly ranges: readonly (readonly [first: string, last: string] | undefined)[]
}

/** Page by page of the first language: on which pages of each language the rows stand that begin on it. */
export function matchedPages(works: PagesOfRows[string], languages: readonly string[]): readonly MatchedPage[] {
  const [first = ''] = languages
  const rows = Object.entries(works).flatMap(([work, own]) => Object.entries(own).map(([row, pages]) => ({ work, row, pages })))
  const numbers = new Set(rows.flatMap(({ pages }) => [pages[first], ...(pages[first]?.turns ?? [])].flatMap((page) => page?.page ?? [])))
  return [...numbers]
    .sort((one, other) => one - other)
    .flatMap((number) => {
      const begun = rows.filter(({ pages }) => pages[first]?.page === number)
      const own = begun.length > 0 ? begun : rows.filter(({ pages }) => pages[first]?.turns?.some(({ page }) => page === number))
      const [opening] = own
      if (!opening) return []
      const ranges = languages.map((language) =>
        language === first ? labelOf(own, first, number) : rangeOf(own.flatMap(({ pages }) => pages[language] ?? [])),
      )
      return [{ work: opening.work, row: opening.row, ranges }]
    })
}

/** Notes, and the heading above them, are named after what they are called in the text: they are no rows that a page could lead to. */
export function isNote(row: string): boolean {
  return row === 'notes' || row.startsWith('note-')
}

interface Row {
  readonly pages: Readonly<Record<string, RowPages>>
}

function labelOf(rows: readonly Row[], language: string, number: number): readonly [string, string] | undefined {
  const places = rows.flatMap(({ pages }) => [pages[language], ...(pages[language]?.turns ?? [])])
  const label = places.find((place) => place?.page === number)?.label
  return label === undefined ? undefined : [label, label]
}

function rangeOf(pages: readonly RowPages[]): readonly [string, string] | undefined {
  const inTurn = [...pages].sort((one, other) => one.page - other.page)
  const [first, last] = [inTurn[0], inTurn.at(-1)]
  return first && last ? [first.label, last.label] : undefined
}
