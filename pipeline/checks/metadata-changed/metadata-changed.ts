import { findLanguage, languageOf } from '../../languages/index.ts'
import type { Check, CheckInput, Place, Remark } from '../../model/index.ts'
import { neutralAddress, normalise, readDates } from '../../text/index.ts'
import { nameOfLanguage, quoted } from '../in-words.ts'
import { type MetadataField, metadataOf } from '../metadata-of.ts'

/** Front matter that names another language than the edition's, or another date, id or number of the publication than the source. */
export const metadataChanged: Check = {
  id: 'metadata-changed',
  summary: 'The front matter names the language of its edition, and the same ids, dates and numbers in every language.',
  severity: 'warning',
  run: (input) => input.languages.flatMap((language) => [...languageRemarks(language, input), ...valueRemarks(language, input)]),
}

const LANGUAGE_KEYS = ['lang', 'language', 'locale']

function languageRemarks(language: string, { editions }: CheckInput): readonly Remark[] {
  return metadataOf(editions[language])
    .filter(({ key, value }) => LANGUAGE_KEYS.includes(key) && !isLanguage(value, language))
    .map(({ value, place }) => ({
      message: `Unexpected language ${quoted(value)}, expected ${quoted(language)} as the file is in ${nameOfLanguage(language)}`,
      language,
      place,
      expected: [language],
      severity: 'error',
    }))
}

/** A region or script makes no other language. What is no tag at all belongs to somebody else. */
function isLanguage(value: string, language: string): boolean {
  const { tag, addressCodes, name, names } = languageOf(language)
  const plain = normalise(value)
  const [primary = ''] = plain.split(/[-_.]/)
  if (primary === tag || [...addressCodes, name, ...Object.values(names)].some((other) => normalise(other) === plain)) return true
  return findLanguage(primary) === undefined && !/^[a-z]{2}(?:[-_][a-z]{2,4})?$/.test(plain)
}

/** Whose values are the same in every language. Those that must not be left out come first. */
const IDENTITY_KEYS = ['id', 'uid', 'uuid', 'doi', 'isbn', 'issn']
const SHARED_KEYS = [...IDENTITY_KEYS, 'date', 'version']

function valueRemarks(language: string, { editions, source, languages }: CheckInput): readonly Remark[] {
  const own = metadataOf(editions[language])
  const [first] = own
  if (language === source || !first) return []
  return metadataOf(editions[source])
    .filter(({ key }) => SHARED_KEYS.includes(key))
    .flatMap((expected) => {
      const found = own.find(({ key }) => key === expected.key)
      const related = [{ language: source, place: expected.place }]
      if (!found && !IDENTITY_KEYS.includes(expected.key)) return []
      if (found && meaningOf(found, language, languages) === meaningOf(expected, source, languages)) return []
      const place: Place = found?.place ?? first.place
      return [{ message: messageOf(expected, found), language, place, related, expected: [expected.value] }]
    })
}

function messageOf({ key, value }: MetadataField, found: MetadataField | undefined): string {
  if (!found) return `Missing ${quoted(`${key}: ${value}`)}, expected as in the front matter of the source`
  return `Unexpected ${key} ${quoted(found.value)}, expected ${quoted(value)} as in the source`
}

/** The value as far as it says the same: a date in any form, a number without hyphens, an id without its language. */
function meaningOf({ key, value }: MetadataField, language: string, languages: readonly string[]): string {
  if (key === 'date')
    return /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? readDates(value, languageOf(language))[0]?.values[0] ?? normalise(value)
  if (key === 'isbn' || key === 'issn') return normalise(value).replace(/[^\dx]/g, '')
  return normalise(neutralAddress(`/${value}`, languages.map(languageOf)).path)
}
