import { languageOf } from '../languages/index.ts'
import type { CheckInput } from '../model/index.ts'
import { neutralAddress } from '../text/index.ts'

/** What addresses say of languages. */
export interface AddressLanguages {
  /** The one language of the work that an address names. */
  named(url: string): string | undefined
  /** Whether it leads to another file of the project. */
  isInside(url: string): boolean
  /** Host of a web page, without language. */
  siteOf(url: string): string | undefined
  /** Equal for the editions of one text. */
  neutral(url: string): string
  /** Whether a text of the project exists in a language; undefined where nobody can tell. */
  exists(url: string, language: string): boolean | undefined
  /** The address with one language in the place of another. */
  inLanguage(url: string, from: string, to: string): string
}

/** Prepares the reading of a work's addresses. */
export function addressLanguages(input: CheckInput): AddressLanguages {
  const singles = input.languages.map((tag) => ({ tag, data: [languageOf(tag)] }))
  const all = input.languages.map(languageOf)
  const named = (url: string) => {
    const found = singles.filter(({ data }) => neutralAddress(url, data).isLocalised)
    return found.length === 1 ? found[0]?.tag : undefined
  }
  const keyOf = (path: string) => neutralAddress(path, all).path
  const own = Object.values(input.editions).map(({ file }) => pathFrom([], file))
  const files = [...own, ...input.files.map((file) => pathFrom([], file))]
  const known = new Set(files.map((file) => `${named(file)} ${keyOf(file)}`))
  const folder = folderOf(own[0] ?? '/')
  const absolute = (url: string) => pathFrom(folder, url.replace(/[?#].*$/s, ''))
  const isInside = (url: string) => !/^(?:[a-z][a-z0-9+.-]*:|\/|#|$)/i.test(url)
  return {
    named: (url) => named(isInside(url) ? absolute(url) : url),
    isInside,
    siteOf: (url) => (/^https?:/i.test(url) ? neutralAddress(url, all).site : undefined),
    neutral: (url) => keyOf(absolute(url)),
    exists(url, language) {
      const key = keyOf(absolute(url))
      if (known.has(`${language} ${key}`)) return true
      return input.files.length > 0 ? false : undefined
    },
    inLanguage: (url, from, to) => url.replace(new RegExp(`(^|[/._-])${from}(?=[/._-]|$)`, 'i'), `$1${to}`),
  }
}

function folderOf(file: string): readonly string[] {
  return file.split('/').slice(1, -1)
}

function pathFrom(folder: readonly string[], path: string): string {
  const parts = [...folder]
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return separated(`/${parts.join('/')}`)
}

/** A file that is named by nothing but its language: `/amman/fr.md` is read as `/amman/.fr.md`. */
function separated(path: string): string {
  return path.replace(/\/([A-Za-z_-]+\.[a-z]+)$/i, '/.$1')
}
