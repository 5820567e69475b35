import type { Finding, Review, Severity, Summary } from '../../model/index.ts'

/** How parts of the report are set off on a terminal; identity functions where there is none. */
export interface Colours {
  file(text: string): string
  severity(severity: Severity, text: string): string
  faint(text: string): string
}

/** For files, pipes and whoever asks for none. */
export const NO_COLOURS: Colours = { file: (text) => text, severity: (_, text) => text, faint: (text) => text }

/** The findings for people, a paragraph for each file: place, severity, message, rule, and the place that it was compared with. */
export function textReport({ summary, findings }: Review, colours: Colours = NO_COLOURS): string {
  const files = [...new Set(findings.map(({ file }) => file))]
  const sections = files.map((file) =>
    section(
      file,
      findings.filter((finding) => finding.file === file),
      colours,
    ),
  )
  return `${[...sections, closing(summary)].join('\n\n')}\n`
}

function section(file: string, findings: readonly Finding[], colours: Colours): string {
  const places = findings.map(({ line, column }) => `${line}:${column}`)
  const width = Math.max(...places.map(({ length }) => length))
  const lines = findings.map((finding, at) => entry(finding, (places[at] ?? '').padStart(width), colours))
  return [colours.file(file), ...lines].join('\n')
}

function entry(finding: Finding, place: string, colours: Colours): string {
  const severity = colours.severity(finding.severity, finding.severity.padEnd(7))
  const [first] = finding.related
  const related = first
    ? `\n  ${' '.repeat(place.length)}  ${colours.faint(`compared with ${first.file}:${first.line}:${first.column}`)}`
    : ''
  return `  ${place}  ${severity}  ${finding.message}  ${colours.faint(finding.rule)}${related}`
}

function closing({ works, editions, errors, warnings, notes }: Summary): string {
  const total = errors + warnings + notes
  const counts = [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')].join(', ')
  const scope = `${count(works, 'work')} in ${count(editions, 'edition')}`
  return total === 0 ? `No findings in ${scope}` : `${counts} in ${scope}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
