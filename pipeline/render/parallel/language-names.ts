import { languageOf } from '../../languages/index.ts'

/** The names of some languages, each in itself: `English · Français`. */
export function languageNames(languages: readonly string[]): string {
  return languages.map((language) => languageOf(language).name).join(' · ')
}
