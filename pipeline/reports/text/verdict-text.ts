import type { Verdict, Violation } from '../../model/index.ts'
import { counted } from '../../text/counted.ts'
import { type Colours, NO_COLOURS } from './text-report.ts'

/** Places of a condition that are named; who wants all asks for JSON. */
const FIRST = 3

/** What finished files were found to be, for people: a line for each file, and below it the conditions that it does not meet, with the first places. */
export function verdictText(verdicts: readonly Verdict[], colours: Colours = NO_COLOURS): string {
  return `${verdicts.map((verdict) => paragraph(verdict, colours)).join('\n')}\n`
}

const CONFORMS = 'conforms to every machine-checkable condition of PDF/UA-1'

/** Guards that the standard does not know do not make a file one that it would refuse. */
function verdictOn(violations: readonly Violation[]): string {
  const isWithinStandard = violations.every(({ clause }) => clause === 'Concord')
  return isWithinStandard ? `${CONFORMS}, but not to our own guards` : counted(violations.length, 'violation')
}

function paragraph({ file, violations }: Verdict, colours: Colours): string {
  if (violations.length === 0) return `${colours.file(file)}: ${CONFORMS}`
  const conditions = [...new Set(violations.map(({ condition }) => condition))]
  const groups = conditions.map((condition) =>
    group(
      violations.filter((violation) => violation.condition === condition),
      colours,
    ),
  )
  return [`${colours.file(file)}: ${colours.severity('error', verdictOn(violations))}`, ...groups].join('\n')
}

function group(violations: readonly Violation[], colours: Colours): string {
  const [first] = violations
  if (!first) return ''
  const count = violations.length > 1 ? ` (${violations.length} times)` : ''
  const more = violations.length - FIRST
  const places = violations.slice(0, FIRST).map(({ path }) => `    ${colours.faint(path)}`)
  return [
    `  ${first.condition}  ${first.message}${count}  ${colours.faint(first.clause)}`,
    ...places,
    ...(more > 0 ? [`    ${colours.faint(`and ${counted(more, 'more place')}`)}`] : []),
  ].join('\n')
}
