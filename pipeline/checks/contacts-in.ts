import { languageOf } from '../languages/index.ts'
import { type Block, type Place, placeOfText } from '../model/index.ts'
import { mask, readNumbers } from '../text/index.ts'
import { isRightBookNumber } from './is-right-book-number.ts'

/** By what a reader reaches somebody or finds a publication. */
export type ContactKind = 'e-mail address' | 'telephone number' | 'DOI' | 'ISBN' | 'ISSN' | 'document symbol'

/** All of them, in the order in which they are looked for. */
export const CONTACT_KINDS: readonly ContactKind[] = ['e-mail address', 'DOI', 'ISBN', 'ISSN', 'document symbol', 'telephone number']

/** Something that must be the same, letter by letter, in every language. */
export interface Contact {
  readonly kind: ContactKind
  /** Equal for all ways to write the same. */
  readonly key: string
  readonly shown: string
  /** Whether it was made up for an example. */
  readonly isExample: boolean
  /** Whether it has a check digit, and the right one. */
  readonly isValid: boolean
  locate(): Place
}

/** The contacts in a block's text and links, each once. */
export function contactsIn(block: Block, language: string): readonly Contact[] {
  const found = new Map<string, Contact>()
  for (const contact of [...inLinks(block), ...inText(block, language)]) {
    const key = `${contact.kind} ${contact.key}`
    if (!found.has(key)) found.set(key, contact)
  }
  return [...found.values()]
}

function inLinks({ links }: Block): readonly Contact[] {
  return links.flatMap(({ url, place }) => {
    const locate = () => place
    const mail = /^mailto:([^?]+)/i.exec(url)?.[1]
    if (mail !== undefined) return [mailOf(mail, locate)]
    const phone = /^tel:(.+)/i.exec(url)?.[1]
    if (phone !== undefined) return [phoneOf(phone, locate)]
    const doi = /\bdoi\.org\/(10\.\d{4,9}\/[^\s?#]+)/i.exec(url)?.[1]
    return doi === undefined ? [] : [doiOf(doi, locate)]
  })
}

type Locate = Contact['locate']

interface Reader {
  /** Characters without which there is nothing to find. */
  readonly sign: string
  readonly pattern: RegExp
  /** The first group is what is wanted. */
  readonly read: (found: string, locate: Locate) => Contact
}

/** Document symbols have letters and figures between slashes: `ED-2015/WS/3`, `A/RES/70/1`, `37 C/5`. */
const READERS: readonly Reader[] = [
  { sign: '@', pattern: /([\p{L}\p{N}._+-]{1,64}@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/gu, read: mailOf },
  { sign: '10.', pattern: /(?<![\p{L}\p{N}./])(10\.\d{4,9}\/[^\s<>"«»“”]+)/gu, read: doiOf },
  { sign: 'ISBN', pattern: /\bISBN(?:-1[03])?[\s:]*((?:\d[\s‐-―-]?){9,12}[\dXx])(?!\d)/gu, read: isbnOf },
  { sign: 'ISSN', pattern: /\bISSN[\s:]*(\d{4}[‐-―-]?\d{3}[\dXx])(?!\d)/gu, read: issnOf },
  {
    sign: '/',
    pattern: /(?<![\p{L}\p{N}/.-])(?=[^\s/]+\/\S*)(?=\S*\d)(\p{Lu}[\p{Lu}\d.-]*(?:\/[\p{Lu}\d][\p{Lu}\d.()-]*){2,})(?![\p{L}/])/gu,
    read: symbolOf,
  },
  { sign: '/', pattern: /(?<![\p{L}\p{N}/.-])(\d{1,3}\s\p{Lu}{1,2}\/\d{1,4})(?![\p{L}\p{N}/])/gu, read: symbolOf },
]

/** What one reader has taken the next does not see: the figures of an ISBN are no telephone number. */
function inText(block: Block, language: string): readonly Contact[] {
  if (!/[\d@]/.test(block.text)) return []
  const found: Contact[] = []
  let rest = block.text
  for (const { pattern, read, sign } of READERS) {
    if (!rest.includes(sign)) continue
    const matches = Array.from(rest.matchAll(pattern))
    for (const match of matches) found.push(readAt(block, match, read))
    rest = mask(
      rest,
      matches.map(({ index, 0: whole }) => ({ from: index, to: index + whole.length })),
    )
  }
  return [...found, ...phonesIn(rest, block, language)]
}

function readAt(block: Block, { 0: whole, 1: wanted = whole, index }: RegExpExecArray, read: Reader['read']): Contact {
  const text = wanted.replace(/[.,;:!?)\]-]+$/u, '')
  const from = index + whole.indexOf(wanted)
  return read(text, () => placeOfText(block, from, from + text.length))
}

/** Long runs of figures that are no quantity. */
function phonesIn(text: string, block: Block, language: string): readonly Contact[] {
  if (!/\d[^\p{L}]{3,}\d/u.test(text)) return []
  return readNumbers(text, languageOf(language))
    .filter(({ kind, raw }) => kind === 'symbol' && !/\p{L}/u.test(raw))
    .map(({ raw, from, to }) => phoneOf(raw, () => placeOfText(block, from, to)))
}

/** Names of domains that are kept for examples, as RFC 2606 says. */
const EXAMPLE_DOMAIN = /@(?:[^@]*\.)?(?:example\.\w+|[^@]*\.(?:example|test|invalid))$/

function mailOf(address: string, locate: Locate): Contact {
  const key = address.toLowerCase()
  return { kind: 'e-mail address', key, shown: address, isExample: EXAMPLE_DOMAIN.test(key), isValid: false, locate }
}

/** The trunk prefix in brackets and the two ways to begin an international number make no difference. */
function phoneOf(number: string, locate: Locate): Contact {
  const key = number.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^00/, '')
  return { kind: 'telephone number', key, shown: number, isExample: false, isValid: false, locate }
}

function doiOf(doi: string, locate: Locate): Contact {
  return { kind: 'DOI', key: doi.toLowerCase(), shown: doi, isExample: false, isValid: false, locate }
}

function isbnOf(number: string, locate: Locate): Contact {
  return { kind: 'ISBN', ...bookNumber(number), locate }
}

function issnOf(number: string, locate: Locate): Contact {
  return { kind: 'ISSN', ...bookNumber(number), locate }
}

function bookNumber(number: string): Pick<Contact, 'key' | 'shown' | 'isExample' | 'isValid'> {
  const key = number.replace(/[^\dXx]/g, '').toUpperCase()
  return { key, shown: number, isExample: false, isValid: isRightBookNumber(key) }
}

function symbolOf(symbol: string, locate: Locate): Contact {
  return { kind: 'document symbol', key: symbol.toUpperCase().replace(/\s/g, ' '), shown: symbol, isExample: false, isValid: false, locate }
}
