import { isLanguageTag } from '../languages/is-language-tag.ts'
import type { Location } from '../model/index.ts'

/** The layout of a project whose files say nothing else. */
export const DEFAULT_LAYOUT = '{publication}/{work}.{language}.md'

/** A layout pattern that can be matched against paths. */
export interface Layout {
  readonly pattern: string
  /** Where a path below the documents folder stands, or undefined where it is no edition. */
  locate(path: string): Omit<Location, 'file'> | undefined
  /** The path below the documents folder at which an edition stands. */
  pathOf(location: Omit<Location, 'file'>): string
}

/** The languages of a project, for layouts in which the source language is not named. */
export interface LayoutLanguages {
  readonly source: string
  readonly languages: readonly string[]
}

/** The part of a pattern that only translations have: `[with {language}|what the source has instead]`. */
const TRANSLATED = /\[([^[\]|]*)(?:\|([^[\]|]*))?\]/

/** What is wrong with a pattern, or undefined. */
export function faultOfLayout(pattern: string): string | undefined {
  const names = [...pattern.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '')
  const unknown = names.find((name) => !['publication', 'work', 'language'].includes(name))
  if (unknown !== undefined) return `Unexpected \`{${unknown}}\`, expected {publication}, {work} or {language}`
  for (const name of ['work', 'language'])
    if (!names.includes(name)) return `Unexpected layout \`${pattern}\`, expected it to hold {${name}}`
  if (!/\.(md|markdown|mdx)$/.test(pattern)) return `Unexpected layout \`${pattern}\`, expected it to end in .md`
  return faultOfBrackets(pattern)
}

function faultOfBrackets(pattern: string): string | undefined {
  const rest = pattern.replace(TRANSLATED, '')
  if (rest === pattern && !/[[\]]/.test(pattern)) return undefined
  const [, translated = '', source = ''] = TRANSLATED.exec(pattern) ?? []
  if (/[[\]]/.test(rest) || !translated.includes('{language}') || source.includes('{') || rest.includes('{language}'))
    return `Unexpected brackets in the layout \`${pattern}\`, expected one pair that holds {language}, for example \`[{language}/]{work}.md\``
  return undefined
}

/**
 * Compiles a pattern such as `{publication}/{work}.{language}.md`. `{work}` may span folders; without `{publication}` each work is one.
 * In `[{language}/]{work}.md` the texts in the source language stand where the brackets are empty, or hold what follows a `|`.
 */
export function layoutOf(pattern: string, { source, languages }: LayoutLanguages): Layout {
  const brackets = TRANSLATED.exec(pattern)
  if (!brackets) return plainLayout(pattern)
  const [translated, original] = [brackets[1] ?? '', brackets[2] ?? ''].map((part) => plainLayout(pattern.replace(TRANSLATED, () => part)))
  const isLanguage = (tag: string) => languages.includes(tag) || isLanguageTag(tag)
  return {
    pattern,
    locate(path) {
      const found = translated?.locate(path)
      if (found && isLanguage(found.language)) return found
      const own = original?.locate(path)
      return own && { ...own, language: source }
    },
    pathOf: (location) => (location.language === source ? original : translated)?.pathOf(location) ?? '',
  }
}

function plainLayout(pattern: string): Layout {
  const parts = pattern.split(/(\{[^}]*\})/)
  const source = parts.map((part) => expressionOf(part)).join('')
  const expression = new RegExp(`^${source}$`, 'u')
  const hasLanguage = pattern.includes('{language}')
  return {
    pattern,
    locate(path) {
      const groups = expression.exec(path)?.groups
      const { work, language = '', publication } = groups ?? {}
      if (!work || (hasLanguage && !language)) return undefined
      return { publication: publication ?? work, work, language }
    },
    pathOf: ({ publication, work, language }) =>
      pattern.replaceAll('{publication}', publication).replaceAll('{work}', work).replaceAll('{language}', language),
  }
}

function expressionOf(part: string): string {
  switch (part) {
    case '{publication}':
      return '(?<publication>[^/]+)'
    case '{work}':
      return '(?<work>.+?)'
    case '{language}':
      return '(?<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)'
    default:
      return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  }
}
