import type { BookPlan, Layout } from './book-plan.ts'
import type { Printing } from './repair/read-printing.ts'

/** As many lines (two or three notes with their addresses) alone on its last page do a chapter no honour, and come back to the page before when its notes are set a little closer. */
const LONELY = 8

/** The classes of the chapters whose last page holds next to nothing. */
export function lonelyEndings({ chapters }: BookPlan, { pages, pageOf, linesOf }: Printing): readonly string[] {
  const firsts = chapters.map(({ title }) => pageOf[title])
  return chapters.flatMap(({ name }, index) => {
    const [first, next] = [firsts[index], index + 1 < firsts.length ? firsts[index + 1] : pages + 1]
    if (first === undefined || next === undefined || next - first < 2) return []
    return linesOf(next - 1) <= LONELY ? [name] : []
  })
}

/** Size, distance of lines and distance of notes: what is tried one after another. Closer would be hard to read. */
const CLOSER = [
  ['1em', '16px', '0.7mm'],
  ['0.96em', '15px', '0.5mm'],
  ['0.93em', '14px', '0.3mm'],
] as const

/** The same where languages stand side by side, whose notes are smaller already and each a list of its own. */
const CLOSER_IN_COLUMNS = [
  ['1em', '14px', '0.3mm'],
  ['0.96em', '13px', '0.1mm'],
] as const

/** What is tried in a layout, one after another. */
function stepsIn(layout: Layout): readonly (readonly [string, string, string])[] {
  return layout === 'parallel' ? CLOSER_IN_COLUMNS : CLOSER
}

/** Counts one more try for each of these chapters; the last one stays, or the end would move to and fro. */
export function setCloser(tries: Map<string, number>, names: readonly string[], layout: Layout): void {
  for (const name of names) tries.set(name, Math.min((tries.get(name) ?? 0) + 1, stepsIn(layout).length))
}

/** What sets the notes of chapters closer that have been tried so often. */
export function closerNotes(tries: ReadonlyMap<string, number>, layout: Layout): string {
  const steps = stepsIn(layout)
  const rules = Array.from(tries, ([name, count]) => {
    const step = steps[count - 1]
    if (!step) return ''
    const [size, height, distance] = step
    const list = layout === 'parallel' ? `; margin-bottom: ${distance}` : ''
    return `.${name} .footnotes ol { font-size: ${size}; line-height: ${height}${list} }\n.${name} .footnotes li { margin-bottom: ${distance} }`
  })
  return rules.join('\n')
}
