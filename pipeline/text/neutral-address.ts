import type { Language } from '../model/index.ts'
import { anyOf } from './any-of.ts'

/** An address without the parts that differ from language to language. */
export interface NeutralAddress {
  /** Host without `www` and language; for an address inside the project ''; `mailto` and the like for addresses that are no pages. */
  readonly site: string
  readonly path: string
  /** Without the hash sign; '' where there is none. */
  readonly fragment: string
  /** Whether the address named one of the languages. */
  readonly isLocalised: boolean
}

/** Takes the names of the languages out of an address: `https://fr.example.org/fr/x`, `x.fr.md`, `?lang=fr`. Never fails; what is no address is all path. */
export function neutralAddress(address: string, languages: readonly Language[]): NeutralAddress {
  const [, before = '', fragment = ''] = /^([^#]*)#?([\s\S]*)$/.exec(decoded(address.trim())) ?? []
  const [, scheme = '', host = '', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?]*))?([\s\S]*)$/i.exec(before) ?? []
  const patterns = patternsOf(languages)
  const page = withoutCodes(rest, patterns)
  const site = host === '' ? scheme.toLowerCase() : plainHost(host).replace(patterns.host, '')
  return {
    site,
    path: page.replace(/\/+$/, '').replace(/\/index\.html?$/i, ''),
    fragment,
    isLocalised: page !== rest || (host !== '' && site !== plainHost(host)),
  }
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

interface CodePatterns {
  readonly host: RegExp
  readonly folder: RegExp
  readonly file: RegExp
  readonly query: RegExp
}

/** Made once for each list of languages; lists never change. */
const PATTERNS = new WeakMap<readonly Language[], CodePatterns>()

/** A language stands in front of a host, in a folder of its own, before the extension of a file or at its end, or in the query. */
function patternsOf(languages: readonly Language[]): CodePatterns {
  const known = PATTERNS.get(languages)
  if (known) return known
  const codes = anyOf(languages.flatMap((language) => [language.tag, ...language.addressCodes]))
  const patterns = {
    host: new RegExp(`^${codes}\\.(?=.*\\.)`, 'i'),
    folder: new RegExp(`/${codes}(?=/|$|\\?)`, 'gi'),
    file: new RegExp(`[._-]${codes}(?=\\.[a-z0-9]{1,5}(?:$|\\?)|$|\\?)`, 'gi'),
    query: new RegExp(`([?&])[a-z]{1,12}=${codes}(?=&|$)`, 'gi'),
  }
  PATTERNS.set(languages, patterns)
  return patterns
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}

function withoutCodes(page: string, { folder, file, query }: CodePatterns): string {
  return page
    .replace(folder, '')
    .replace(file, '')
    .replace(query, '$1')
    .replace(/[?&]+$/, '')
}
