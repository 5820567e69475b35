import type { Finding, LineOf, Place, Review, Severity, Summary } from '../../model/index.ts'
import { counted } from '../../text/counted.ts'
import { shortenedChanges } from '../../text/shortened-changes.ts'
import type { WordChange } from '../../text/word-changes.ts'
import { excerptOf } from './excerpt.ts'
import { wrapped } from './wrapped.ts'

/** How parts of the report are set off on a terminal; identity functions where there is none. */
export interface Colours {
  file(text: string): string
  severity(severity: Severity, text: string): string
  faint(text: string): string
  removed(text: string): string
  added(text: string): string
}

/** For files, pipes and whoever asks for none. */
export const NO_COLOURS: Colours = {
  file: (text) => text,
  severity: (_, text) => text,
  faint: (text) => text,
  removed: (text) => `[-${text}-]`,
  added: (text) => `{+${text}+}`,
}

/** What the report is told beside the findings. */
export interface TextReportOptions {
  readonly colours?: Colours
  readonly lineOf?: LineOf
  /** For a finding about a text that has not followed: how the text that it should follow has changed. */
  readonly changesOf?: ((finding: Finding) => readonly WordChange[] | undefined) | undefined
}

/**
 * The findings for people, a paragraph for each file: place, severity, message, rule, and the passages on both sides with the place marked; where
 * it is known what has changed, the change word by word.
 */
export function textReport({ summary, findings }: Review, options: TextReportOptions = {}): string {
  const { colours = NO_COLOURS, lineOf = () => undefined, changesOf = () => undefined } = options
  const files = [...new Set(findings.map(({ file }) => file))]
  const sections = files.map((file) =>
    section(
      file,
      findings.filter((finding) => finding.file === file),
      { colours, lineOf, changesOf },
    ),
  )
  return `${[...sections, closing(summary)].join('\n\n')}\n`
}

interface Showing {
  readonly colours: Colours
  readonly lineOf: LineOf
  readonly changesOf: NonNullable<TextReportOptions['changesOf']>
}

function section(file: string, findings: readonly Finding[], showing: Showing): string {
  const places = findings.map(({ line, column }) => `${line}:${column}`)
  const width = Math.max(...places.map(({ length }) => length))
  const lines = findings.map((finding, at) => entry(finding, (places[at] ?? '').padStart(width), showing))
  return [showing.colours.file(file), ...lines].join('\n')
}

function entry(finding: Finding, place: string, showing: Showing): string {
  const { colours } = showing
  const severity = colours.severity(finding.severity, finding.severity.padEnd(7))
  const [first] = finding.related
  const indent = ' '.repeat(place.length + 4)
  const changes = showing.changesOf(finding)
  const compared = first ? [`${indent}${colours.faint(`compared with ${first.file}:${first.line}:${first.column}`)}`] : []
  return [
    `  ${place}  ${severity}  ${finding.message}  ${colours.faint(finding.rule)}`,
    ...passage(finding, finding, indent, showing),
    ...compared,
    ...(changes ? changedWords(changes, indent, showing) : first ? passage(finding, first, indent, showing) : []),
  ].join('\n')
}

/** How wide a passage is set. */
const WIDTH = 100

function changedWords(changes: readonly WordChange[], indent: string, { colours }: Showing): readonly string[] {
  const paint = { same: (text: string) => text, removed: colours.removed, added: colours.added }
  return wrapped(shortenedChanges(changes), WIDTH - indent.length, paint).map((line) => indent + line)
}

/** The line in which a place stands, and below it the marks of the place. */
function passage(
  finding: Finding,
  place: Place & { readonly file: string },
  indent: string,
  { colours, lineOf }: Showing,
): readonly string[] {
  const line = lineOf(place.file, place.line)
  if (line === undefined || line.trim() === '') return []
  const { text, marks } = excerptOf(line, place)
  return [`${indent}${text}`, ...(marks === '' ? [] : [`${indent}${colours.severity(finding.severity, marks)}`])]
}

function closing({ works, editions, errors, warnings, notes }: Summary): string {
  const total = errors + warnings + notes
  const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')].join(', ')
  const scope = `${counted(works, 'work')} in ${counted(editions, 'edition')}`
  return total === 0 ? `No findings in ${scope}` : `${counts} in ${scope}`
}
