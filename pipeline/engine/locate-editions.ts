import { findLanguage } from '../languages/index.ts'
import { type DocumentFile, type Location, type Notice, type Settings, START } from '../model/index.ts'
import { layoutOf } from '../source/layout.ts'
import type { Configured } from './read-settings-file.ts'

/** An edition, by its path. */
export interface Located {
  readonly location: Location
  /** Set where the file looks like an edition in a language that the project does not have. */
  readonly notice?: Notice
}

/** The files that the layout makes editions of. */
export function locateEditions(
  files: readonly DocumentFile[],
  folder: string,
  settings: Settings,
  languagesFrom: Configured['languagesFrom'],
): readonly Located[] {
  const layout = layoutOf(settings.layout, settings)
  const prefix = folder === '' ? '' : `${folder}/`
  const known = new Set(settings.languages)
  const taken = new Set<string>()
  return files.flatMap((file): readonly Located[] => {
    if (file.problem || !file.path.startsWith(prefix)) return []
    const found = layout.locate(file.path.slice(prefix.length))
    if (!found) return []
    const location = { ...found, file: file.path }
    // Two files may claim to be one edition where the source language may be named or not: the first counts.
    const claim = [found.publication, found.work, found.language].join('\n')
    if (taken.has(claim)) return []
    taken.add(claim)
    if (known.has(found.language)) return [{ location }]
    return isStray(found.language, languagesFrom) ? [{ location, notice: unknownLanguage(found.language, settings) }] : []
  })
}

/** With languages on the command line, other languages are simply not looked at; a name such as `notes.old.md` is no edition either. */
function isStray(language: string, languagesFrom: Configured['languagesFrom']): boolean {
  if (languagesFrom === 'command-line') return false
  return (languagesFrom === 'settings' || !findLanguage(language)) && /^[a-z]{2}(-[a-z0-9]+)?$/i.test(language)
}

function unknownLanguage(language: string, settings: Settings): Notice {
  const message = `Unexpected language \`${language}\`, expected one of ${settings.languages.join(', ')}: the file is not published`
  return { rule: 'language-unknown', severity: 'error', message, language, place: START }
}

/** A project that names no languages has those of its files. */
export function withFoundLanguages({ settings, languagesFrom }: Configured, located: readonly Located[]): Settings {
  if (languagesFrom !== 'files') return settings
  const found = new Set(located.map(({ location }) => location.language))
  const languages = settings.languages.filter((language) => found.has(language))
  if (languages.length === 0) return settings
  return { ...settings, languages, source: languages.includes(settings.source) ? settings.source : (languages[0] ?? settings.source) }
}
