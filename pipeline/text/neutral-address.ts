import type { Language } from '../model/index.ts'

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
  const codes = codesOf(languages)
  const page = withoutCodes(rest, codes)
  const site = host === '' ? scheme.toLowerCase() : neutralHost(host, codes)
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

function codesOf(languages: readonly Language[]): string {
  const codes = languages.flatMap((language) => [language.tag, ...language.addressCodes])
  return `(?:${codes.sort((one, other) => other.length - one.length).join('|')})`
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}

function neutralHost(host: string, codes: string): string {
  return plainHost(host).replace(new RegExp(`^${codes}\\.(?=.*\\.)`, 'i'), '')
}

/** A language stands in a folder of its own, before the extension of a file or at its end, or in the query. */
function withoutCodes(page: string, codes: string): string {
  return page
    .replace(new RegExp(`/${codes}(?=/|$|\\?)`, 'gi'), '')
    .replace(new RegExp(`[._-]${codes}(?=\\.[a-z0-9]{1,5}(?:$|\\?)|$|\\?)`, 'gi'), '')
    .replace(new RegExp(`([?&])[a-z]{1,12}=${codes}(?=&|$)`, 'gi'), '$1')
    .replace(/[?&]+$/, '')
}
