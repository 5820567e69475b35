import type { Check, CheckInput, Link, Pair, Remark } from '../../model/index.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { compareTokens } from '../compare-tokens.ts'
import { quoted } from '../in-words.ts'
import { type AddressReader, addressReader, type LinkAddress } from '../link-address.ts'
import { placeInSource } from '../place-in-source.ts'
import { placeInTarget } from '../place-in-target.ts'
import type { Difference, Token } from '../token.ts'

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
    return differences.flatMap((difference) => remarksOn(difference, input))
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

/** First the links to the same site, then any that are left, are taken for one another. */
function remarksOn({ pair, missing, unexpected }: Difference, input: CheckInput): readonly Remark[] {
  const expected = missing.filter(isLinkToken)
  const remarks: Remark[] = []
  const extra = unexpected.filter(isLinkToken).filter((found) => {
    const at = expected.findIndex((other) => other.address.site === found.address.site)
    const [partner] = at >= 0 ? expected.splice(at, 1) : []
    if (partner && !isCounterpart(partner.address, found.address)) remarks.push(changedLink(found, partner, pair, input.source))
    return !partner
  })
  for (const found of extra) {
    const partner = expected.shift()
    remarks.push(partner ? changedLink(found, partner, pair, input.source) : extraLink(found, pair, input.source))
  }
  return [...remarks, ...missingLinks(expected, pair, input.source)]
}

/** A page that names its language in its address may have an address of its own in each. */
function isCounterpart(source: LinkAddress, target: LinkAddress): boolean {
  return target.isLocalised && source.path !== target.path
}

/**
 * Another page of the same site is often the page in another language. Another heading of the same page inside the project is often the same
 * heading, for ids may follow the language; that such links lead somewhere is checked elsewhere.
 */
function changedLink(found: LinkToken, expected: LinkToken, pair: Pair, source: string): Remark {
  const { address } = found
  const isSameSite = address.site === expected.address.site
  const isSamePage = isSameSite && address.path === expected.address.path
  const isInside = address.site === ''
  return {
    message: `Unexpected link to ${quoted(found.shown)}, expected ${quoted(expected.shown)} as in the source`,
    language: pair.language,
    place: found.locate(),
    related: [{ language: source, place: expected.locate() }],
    expected: [expected.shown],
    severity: isSameSite && isSamePage === isInside ? 'note' : 'warning',
  }
}

function extraLink(found: LinkToken, pair: Pair, source: string): Remark {
  return {
    message: `Unexpected link to ${quoted(found.shown)}, expected none in its place as in the source`,
    language: pair.language,
    place: found.locate(),
    related: placeInSource(pair, source),
  }
}

function missingLinks(links: readonly LinkToken[], pair: Pair, source: string): readonly Remark[] {
  const [first] = links
  if (!first) return []
  const addresses = links.map((link) => quoted(link.shown)).join(', ')
  return [
    {
      message: `Missing link${links.length > 1 ? 's' : ''} to ${addresses}, expected as in the source`,
      language: pair.language,
      place: placeInTarget(pair, first.locate()),
      related: links.map((link) => ({ language: source, place: link.locate() })),
      expected: links.map((link) => link.shown),
    },
  ]
}
