import type { Command } from 'commander'
import { findLanguage, LANGUAGES } from '../languages/index.ts'
import { ConcordError, type FormatId, SEVERITIES, type Severity } from '../model/index.ts'
import { nearest } from '../text/nearest.ts'

/** Options that every command takes, as they were typed. */
export interface SharedOptions {
  readonly root?: string
  readonly documents?: string
  readonly output?: string
  readonly layout?: string
  readonly languages?: string
  readonly source?: string
  readonly language?: string
  readonly jobs?: string
  readonly cache: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** Adds the options that every command takes. */
export function addSharedOptions(command: Command): Command {
  return command
    .helpOption('-h, --help', 'show help')
    .optionsGroup('Options of every command:')
    .option('--root <folder>', 'the folder that holds documents/ (default: the current folder)')
    .option('--documents <folder>', 'the documents folder (default: documents/ in the root)')
    .option('--output <folder>', 'where files are written (default: output/ in the root)')
    .option('--layout <pattern>', 'where editions stand, for example {publication}/{work}.{language}.md')
    .option('--languages <tags>', 'languages of the project, for example en,fr')
    .option('--source <tag>', 'the language that texts are written in first')
    .option('--language <tags>', 'only these languages')
    .option('--jobs <number>', 'how many files are made at a time')
    .option('--no-cache', 'forget the results of earlier runs')
    .option('--quiet', 'no progress')
    .option('--verbose', 'say which steps ran')
}

/** A list typed with commas; undefined where the option was not given. A list of nothing is refused: a variable may have been empty. */
export function listOf(option: string, text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
  if (items.length > 0) return [...new Set(items)]
  throw new ConcordError('usage', `Unexpected empty list after \`${option}\`, expected names with commas between them`, {
    remedy: 'Run `concord --help` for the options.',
  })
}

/** Language tags of an option; a tag that Concord has no data for is refused with the nearest one. */
export function languagesOf(option: string, text: string | undefined): readonly string[] | undefined {
  const tags = listOf(option, text)
  const unknown = tags?.find((tag) => !findLanguage(tag))
  if (unknown === undefined) return tags
  throw refused(
    option,
    unknown,
    LANGUAGES.map(({ tag }) => tag),
  )
}

const FORMATS: readonly FormatId[] = ['html', 'pdf', 'epub']

/** Publication formats of `--format`. */
export function formatsOf(text: string | undefined): readonly FormatId[] | undefined {
  return listOf('--format', text)?.map((name) => {
    const format = FORMATS.find((candidate) => candidate === name)
    if (!format) throw refused('--format', name, FORMATS)
    return format
  })
}

/** The severity of `--fail-on`, or undefined for `never`. */
export function failOnOf(text: string): Severity | undefined {
  if (text === 'never') return undefined
  const severity = SEVERITIES.find((candidate) => candidate === text)
  if (!severity) throw refused('--fail-on', text, [...SEVERITIES, 'never'])
  return severity
}

/** A whole number of at least one. */
export function jobsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= 64) return number
  throw new ConcordError('usage', `Unexpected \`--jobs ${text}\`, expected a number from 1 to 64`, {
    remedy: 'Run `concord --help` for the options.',
  })
}

/** A message for a word that is none of those expected. */
export function refused(option: string, word: string, expected: readonly string[]): ConcordError {
  // Two letters are near to any other two.
  const near = word.length > 2 ? nearest(word, expected) : undefined
  const hint = near ? `\`${near}\`` : expected.length > 0 ? oneOf(expected) : 'another'
  return new ConcordError('usage', `Unexpected ${option} \`${word}\`, expected ${hint}`, {
    remedy: 'Run `concord --help` for the options.',
  })
}

/** A list can have ten thousand names, and a message is read. */
const LISTED = 12

/** `one of a, b, c`, for a message. */
export function oneOf(names: readonly string[]): string {
  const further = names.length - LISTED
  return `one of ${names.slice(0, LISTED).join(', ')}${further > 0 ? ` and ${further} more` : ''}`
}
