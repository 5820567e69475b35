import { languageOf } from '../../languages/index.ts'
import type { Check, CheckInput, Link, Remark } from '../../model/index.ts'
import { fold } from '../../text/index.ts'
import { type AddressLanguages, addressLanguages } from '../address-languages.ts'
import { nameOfLanguage, quoted } from '../in-words.ts'
import { linkMap } from '../link-address.ts'
import { translationsOf } from '../translations-of.ts'

/** Links that lead readers of a translation to a text in another language although it exists in theirs. */
export const linkLanguage: Check = {
  id: 'link-language',
  summary: 'A link leads to a text in the language of its edition where there is one.',
  severity: 'error',
  run(input) {
    const languages = addressLanguages(input)
    const translations = translationsOf(input)
    const isMapped = linkMap(input)
    return translations.flatMap((language) => {
      const uses = usesIn(input, language).filter(({ link }) => !isMapped(link.url, language))
      return uses.flatMap((use) => insideRemark(use, uses, { input, languages }) ?? outsideRemark(use, uses, { input, languages }) ?? [])
    })
  },
}

/** A link, the text around it, and the edition that it stands in. */
interface Use {
  readonly link: Link
  readonly around: string
  readonly language: string
}

interface Context {
  readonly input: CheckInput
  readonly languages: AddressLanguages
}

/** So much of the text around a link, inside its cell of a table, is looked at for a word on its language. */
const AROUND = 40

function usesIn({ editions }: CheckInput, language: string): readonly Use[] {
  return (editions[language]?.blocks ?? []).flatMap(({ links, text }) =>
    links.map((link) => {
      const at = Math.max(0, text.indexOf(link.text))
      const [before = ''] = text
        .slice(Math.max(0, at - AROUND), at)
        .split('\n')
        .reverse()
      const [after = ''] = text.slice(at + link.text.length, at + link.text.length + AROUND).split('\n')
      return { link, around: `${before}${link.text}${after}`, language }
    }),
  )
}

/** Whether readers are told that the text is in that language: `(en anglais)`, `English`, the link that changes the language. */
function isAnnounced({ around, language }: Use, other: string): boolean {
  const { name, names } = languageOf(other)
  const text = fold(around)
  return [name, names[language] ?? name].some((word) => text.includes(fold(word)))
}

function insideRemark(use: Use, uses: readonly Use[], { input, languages }: Context): Remark | undefined {
  const { link, language } = use
  const found = languages.named(link.url)
  if (!languages.isInside(link.url) || found === undefined || found === language || isAnnounced(use, found)) return undefined
  const certainty = languages.exists(link.url, language)
  const isLikely = certainty === undefined && (isLocalisedElsewhere(use, { input, languages }) || isCustom(uses, languages))
  if (certainty !== true && !isLikely) return undefined
  const wanted = languages.inLanguage(link.url, found, language)
  return {
    message: `Unexpected link to the ${nameOfLanguage(found)} edition ${quoted(link.url)}, expected the ${nameOfLanguage(language)} one ${quoted(wanted)}`,
    language,
    place: link.place,
    expected: [wanted],
    ...(certainty !== true && { severity: 'warning' }),
  }
}

/** Another translation, or this one in another place, links to the same text in its own language. */
function isLocalisedElsewhere({ link }: Use, { input, languages }: Context): boolean {
  const key = languages.neutral(link.url)
  return translationsOf(input)
    .flatMap((language) => usesIn(input, language))
    .some((other) => languages.named(other.link.url) === other.language && languages.neutral(other.link.url) === key)
}

/** All other links of the edition that name a language name its own. */
function isCustom(uses: readonly Use[], languages: AddressLanguages): boolean {
  const named = uses.filter(({ link }) => languages.isInside(link.url) && languages.named(link.url) !== undefined)
  const strange = named.filter(({ link, language }) => languages.named(link.url) !== language)
  return named.length > 1 && strange.length === 1
}

/** A site of which this edition mostly uses the pages in its own language. */
function outsideRemark(use: Use, uses: readonly Use[], { input, languages }: Context): Remark | undefined {
  const { link, language } = use
  const site = languages.siteOf(link.url)
  if (site === undefined || languages.named(link.url) !== input.source || isAnnounced(use, input.source)) return undefined
  const same = uses.map((other) => other.link.url).filter((url) => languages.siteOf(url) === site)
  const own = same.filter((url) => languages.named(url) === language)
  const strange = same.filter((url) => languages.named(url) === input.source)
  if (own.length < strange.length) return undefined
  return {
    message: `Unexpected link to ${quoted(link.url)} in ${nameOfLanguage(input.source)}, expected ${nameOfLanguage(language)} as in other links to ${quoted(site)}`,
    language,
    place: link.place,
    severity: 'note',
  }
}
