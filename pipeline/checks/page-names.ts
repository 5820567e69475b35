import type { CheckInput } from '../model/index.ts'
import type { AddressReader } from './link-address.ts'

/** Fewer pages than these show no habit. */
const HABIT = 3

/** The languages that call the pages of the project as the source does, but for the name of the language in their addresses: `page.en.html`, `page.fr.html`. */
export function keepersOfNames({ languages, editions, source }: CheckInput, readAddress: AddressReader): ReadonlySet<string> {
  const pagesOf = (language: string) =>
    (editions[language]?.blocks ?? [])
      .flatMap(({ links }) => links.map(({ url }) => readAddress(url, language)))
      .filter(({ site, path, isLocalised }) => site === '' && path !== '' && isLocalised)
      .map(({ path }) => path)
  const known = new Set(pagesOf(source))
  return new Set(
    languages.filter((language) => {
      const pages = pagesOf(language)
      const kept = pages.filter((path) => known.has(path)).length
      return kept >= HABIT && kept > 2 * (pages.length - kept)
    }),
  )
}
