import type { z } from 'zod'
import type { Notice, Place } from '../model/index.ts'
import { nearest } from '../text/nearest.ts'
import type { ParsedYaml } from './parse-yaml.ts'

type Issue = z.core.$ZodIssue

/** Says what a schema finds wrong with a YAML file, each at the key or value that is meant. */
export function settingNotices(issue: Issue, yaml: ParsedYaml, text: string): readonly Notice[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(issue, key, yaml.placeOfKey(issue.path, key)))
    case 'invalid_key':
      return [unknownName(issue, yaml)]
    default:
      return [invalid(issue.path, expectation(issue, foundAt(yaml.placeOf(issue.path), text)), yaml.placeOf(issue.path))]
  }
}

function unknownKey(issue: Issue, key: string, place: Place): Notice {
  const known = knownKeys(issue)
  const near = nearest(key, known)
  const expected = near ? `\`${near}\`` : `one of ${known.join(', ')}`
  return { rule: 'setting-unknown', severity: 'error', message: `Unexpected key \`${key}\`, expected ${expected}`, language: '', place }
}

/** The schema's keys are put into the message by `strict` in `schemas.ts`, since an issue does not carry them. */
function knownKeys(issue: Issue): readonly string[] {
  return issue.message.startsWith('keys:') ? issue.message.slice(5).split(',') : []
}

/** A key that is a name of something, for example a language. */
function unknownName(issue: Extract<Issue, { readonly code: 'invalid_key' }>, yaml: ParsedYaml): Notice {
  const parent = issue.path.slice(0, -1)
  const key = String(issue.path.at(-1) ?? '')
  return invalid(parent, issue.issues[0]?.message ?? `Unexpected key \`${key}\``, yaml.placeOfKey(parent, key))
}

function invalid(path: readonly PropertyKey[], message: string, place: Place): Notice {
  const key = path.filter((part) => typeof part === 'string').join('.')
  return { rule: 'setting-invalid', severity: 'error', message: key ? `\`${key}\`: ${message}` : message, language: '', place }
}

function expectation(issue: Issue, found: string): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? missingKey(issue) : `Unexpected ${found}, expected ${nameOfType(issue.expected)}`
    case 'invalid_value':
      return `Unexpected ${found}, expected ${alternatives(issue.values.map((value) => `\`${String(value)}\``))}`
    case 'invalid_format':
      return `Unexpected ${found}, expected ${issue.message}`
    default:
      return issue.message
  }
}

function missingKey(issue: Extract<Issue, { readonly code: 'invalid_type' }>): string {
  return `Missing key, expected ${nameOfType(issue.expected)}`
}

function nameOfType(type: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    array: 'a list',
    object: 'keys and values',
    record: 'keys and values',
    number: 'a number',
    boolean: 'true or false',
  }
  return names[type] ?? type
}

function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** Longest value that a message repeats. */
const LONGEST_FOUND = 60

/** A value as it stands in the file; a value of several lines is only named. */
function foundAt({ line, column, endLine, endColumn }: Place, text: string): string {
  const found = (text.split('\n')[line - 1] ?? '').slice(column - 1, endColumn - 1)
  if (line !== endLine || found.length > LONGEST_FOUND) return 'value'
  return found === '' ? 'empty value' : `\`${found}\``
}
