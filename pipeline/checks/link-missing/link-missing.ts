import { languageOf } from '../../languages/index.ts'
import type { Check, CheckInput, Link, Pair } from '../../model/index.ts'
import { neutralAddress } from '../../text/index.ts'
import { type Objection, remarksOf } from '../agreement.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { compareTokens } from '../compare-tokens.ts'
import { quoted } from '../in-words.ts'
import { type AddressReader, addressReader, type LinkAddress } from '../link-address.ts'
import { keepersOfNames } from '../page-names.ts'
import { placeInSource } from '../place-in-source.ts'
import { placeInTarget } from '../place-in-target.ts'
import type { Difference, Token } from '../token.ts'
import { isCompletedBy } from './is-completed-by.ts'

/** Links that a translation lacks, adds, or sends elsewhere. A page in another language of the same site is the same page. */
export const linkMissing: Check = {
  id: 'link-missing',
  summary: 'A translation has the links of its source, and they lead to the same places.',
  severity: 'warning',
  run(input) {
    const readAddress = addressReader(input)
    const differences = compareTokens(comparablePairs(input), input.source, (blocks, language) =>
      blocks.flatMap((block) => block.links.map((link) => tokenOf(link, language, readAddress))),
    )
    const keepsNames = keepersOfNames(input, readAddress)
    const parted = differences.map((difference) => partLinks(difference, keepsNames.has(difference.pair.language)))
    const links = withoutTranslatedHeadings(parted, keptHeadings(input, readAddress))
    const lacking = lackingLanguages(links)
    const isShared = (row: string, { shown }: LinkToken) => (lacking.get(`${row} ${shown}`)?.size ?? 0) >= input.languages.length - 1
    return remarksOf(
      links.flatMap((link) => objectionsTo(link, input.source, isShared)),
      input,
    )
  },
}

interface LinkToken extends Token {
  readonly address: LinkAddress
}

function tokenOf(link: Link, language: string, readAddress: AddressReader): LinkToken {
  const address = readAddress(link.url, language)
  return { values: [address.key], shown: link.url, role: 'must', address, locate: () => link.place }
}

function isLinkToken(token: Token): token is LinkToken {
  return 'address' in token
}

interface ChangedLink {
  readonly found: LinkToken
  readonly expected: LinkToken
}

interface PartedLinks {
  readonly pair: Pair
  readonly changed: readonly ChangedLink[]
  readonly extra: readonly LinkToken[]
  readonly missing: readonly LinkToken[]
}

/** First the links that a program completes, then those to the same site, then any that are left, are taken for one another. */
function partLinks({ pair, missing, unexpected }: Difference, keepsNames: boolean): PartedLinks {
  const expected = missing.filter(isLinkToken)
  const changed: ChangedLink[] = []
  const written = unexpected.filter(isLinkToken).filter((found) => {
    const at = expected.findIndex((other) => isCompletedBy(other.shown, found.shown) || isCompletedBy(found.shown, other.shown))
    if (at >= 0) expected.splice(at, 1)
    return at < 0
  })
  const left = written.filter((found) => {
    const at = expected.findIndex((other) => other.address.site === found.address.site)
    const [partner] = at >= 0 ? expected.splice(at, 1) : []
    const isMapped = partner?.address.editions?.[pair.language] !== undefined
    const isMeant = !isMapped && partner && isCounterpart(partner, found, pair.language) && !(keepsNames && found.address.site === '')
    if (partner && !isMeant) changed.push({ found, expected: partner })
    return !partner
  })
  const extra = left.filter((found) => {
    const partner = expected.shift()
    if (partner) changed.push({ found, expected: partner })
    return !partner
  })
  return { pair, changed, extra, missing: expected }
}

/**
 * A page that names its language in its address may have an address of its own in each, if it stands as deep or under the same folder; a page in
 * another language is another page.
 */
function isCounterpart(expected: LinkToken, found: LinkToken, language: string): boolean {
  const [wanted, actual] = [foldersOf(expected.address), foldersOf(found.address)]
  const isAlike = actual.length >= wanted.length || actual[0] === wanted[0]
  return isAlike && neutralAddress(found.shown, [languageOf(language)]).isLocalised && expected.address.path !== found.address.path
}

function foldersOf({ path }: LinkAddress): readonly string[] {
  return path.split('/').filter((folder) => folder !== '')
}

/**
 * Another heading of the same page of the project is the same heading in the words of the language, where a translation links to most
 * headings of other pages so. That such links lead somewhere is checked elsewhere.
 */
function withoutTranslatedHeadings(links: readonly PartedLinks[], kept: ReadonlyMap<string, number>): readonly PartedLinks[] {
  const translated = new Map<string, number>()
  for (const { pair, changed } of links)
    translated.set(pair.language, (translated.get(pair.language) ?? 0) + changed.filter(isOtherHeading).length)
  return links.map((link) => {
    const { language } = link.pair
    const isUsual = (translated.get(language) ?? 0) > (kept.get(language) ?? 0)
    return isUsual ? { ...link, changed: link.changed.filter((change) => !isOtherHeading(change)) } : link
  })
}

function isOtherHeading({ found, expected }: ChangedLink): boolean {
  return leadsToHeading(found.address) && leadsToHeading(expected.address) && found.address.path === expected.address.path
}

/** To a heading of another page of the project. */
function leadsToHeading({ site, path, fragment }: LinkAddress): boolean {
  return site === '' && path !== '' && fragment !== ''
}

/** For each language the number of links to headings of other pages that are as in the source. */
function keptHeadings({ languages, editions, source }: CheckInput, readAddress: AddressReader): ReadonlyMap<string, number> {
  const headingsOf = (language: string) =>
    (editions[language]?.blocks ?? [])
      .flatMap(({ links }) => links.map(({ url }) => readAddress(url, language)))
      .filter(leadsToHeading)
      .map(({ key }) => key)
  const known = new Set(headingsOf(source))
  return new Map(languages.map((language) => [language, headingsOf(language).filter((key) => known.has(key)).length]))
}

/** For each row and link the languages that lack it. */
function lackingLanguages(links: readonly PartedLinks[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lacking = new Map<string, Set<string>>()
  for (const { pair, missing } of links) {
    for (const { shown } of missing) {
      const key = `${pair.row.id} ${shown}`
      lacking.set(key, (lacking.get(key) ?? new Set()).add(pair.language))
    }
  }
  return lacking
}

type IsShared = (row: string, link: LinkToken) => boolean

function objectionsTo({ pair, changed, extra, missing }: PartedLinks, source: string, isShared: IsShared): readonly Objection[] {
  const shared = missing.filter((link) => isShared(pair.row.id, link))
  const own = missing.filter((link) => !shared.includes(link))
  return [
    ...changed.map((change) => changedLink(change, pair, source)),
    ...extra.map((found) => extraLink(found, pair, source)),
    ...missingLinks(own, pair, source),
    ...missingLinks(shared, pair, source),
  ]
}

/** Another page of the same site is often the page in another language. */
function changedLink({ found, expected }: ChangedLink, pair: Pair, source: string): Objection {
  const { address } = found
  const isSameSite = address.site === expected.address.site
  const isSamePage = isSameSite && address.path === expected.address.path
  const isInside = address.site === ''
  const edition = expected.address.editions?.[pair.language]
  return {
    fault: `${pair.row.id} ${expected.address.key} ${address.key}`,
    message: edition
      ? `Unexpected link to ${quoted(found.shown)}, expected ${quoted(edition)}, which the link map names`
      : `Unexpected link to ${quoted(found.shown)}, expected ${quoted(expected.shown)} as in the source`,
    language: pair.language,
    place: found.locate(),
    related: [{ language: source, place: expected.locate() }],
    expected: [edition ?? expected.shown],
    severity: !edition && isSameSite && isSamePage === isInside ? 'note' : 'warning',
    agreed: 'note',
  }
}

function extraLink(found: LinkToken, pair: Pair, source: string): Objection {
  return {
    fault: `${pair.row.id} ${found.address.key}`,
    message: `Unexpected link to ${quoted(found.shown)}, expected none in its place as in the source`,
    language: pair.language,
    place: found.locate(),
    related: placeInSource(pair, source),
    agreed: 'note',
  }
}

function missingLinks(links: readonly LinkToken[], pair: Pair, source: string): readonly Objection[] {
  const [first] = links
  if (!first) return []
  const wanted = links.map((link) => link.address.editions?.[pair.language] ?? link.shown)
  const addresses = wanted.map(quoted).join(', ')
  return [
    {
      fault: `${pair.row.id} ${addresses}`,
      message: `Missing link${links.length > 1 ? 's' : ''} to ${addresses}, expected as in the source`,
      language: pair.language,
      place: placeInTarget(pair, first.locate()),
      related: links.map((link) => ({ language: source, place: link.locate() })),
      expected: wanted,
      agreed: 'note',
    },
  ]
}
