import type { BookPlan } from './book-plan.ts'
import type { Printing } from './repair/read-printing.ts'

/** As many lines alone on its last page do a chapter no honour, and come back to the page before when its notes are set a little closer. */
const LONELY = 4

/** The classes of the chapters whose last page holds next to nothing. */
export function lonelyEndings({ chapters }: BookPlan, { pages, pageOf, linesOf }: Printing): readonly string[] {
  const firsts = chapters.map(({ title }) => pageOf[title])
  return chapters.flatMap(({ name }, index) => {
    const [first, next] = [firsts[index], index + 1 < firsts.length ? firsts[index + 1] : pages + 1]
    if (first === undefined || next === undefined || next - first < 2) return []
    return linesOf(next - 1) <= LONELY ? [name] : []
  })
}

/** What sets the notes of these chapters closer. */
export function closerNotes(names: Iterable<string>): string {
  return [...names].map((name) => `.${name} .footnotes { line-height: 1.38 }\n.${name} .footnotes li { margin-bottom: 0.7mm }`).join('\n')
}
