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

/** What is wrong with a pattern, or undefined. */
export function faultOfLayout(pattern: string): string | undefined {
  const names = [...pattern.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '')
  const unknown = names.find((name) => !['publication', 'work', 'language'].includes(name))
  if (unknown !== undefined) return `Unexpected \`{${unknown}}\`, expected {publication}, {work} or {language}`
  for (const name of ['work', 'language'])
    if (!names.includes(name)) return `Unexpected layout \`${pattern}\`, expected it to hold {${name}}`
  if (!/\.(md|markdown|mdx)$/.test(pattern)) return `Unexpected layout \`${pattern}\`, expected it to end in .md`
  return undefined
}

/** Compiles a pattern such as `{publication}/{work}.{language}.md`. `{work}` may span folders; without `{publication}` each work is one. */
export function layoutOf(pattern: string): Layout {
  const parts = pattern.split(/(\{[^}]*\})/)
  const source = parts.map((part) => expressionOf(part)).join('')
  const expression = new RegExp(`^${source}$`, 'u')
  return {
    pattern,
    locate(path) {
      const groups = expression.exec(path)?.groups
      const { work, language, publication } = groups ?? {}
      if (!work || !language) return undefined
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
