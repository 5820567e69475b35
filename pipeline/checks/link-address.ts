import { languageOf } from '../languages/index.ts'
import type { CheckInput } from '../model/index.ts'
import { type NeutralAddress, neutralAddress, slugOf } from '../text/index.ts'

type Addresses = Readonly<Record<string, string>>

/** An address that can be compared with the same address in another language. */
export interface LinkAddress extends NeutralAddress {
  /** Equal for links to the same place. */
  readonly key: string
  /** For an address of the link map its addresses in other languages. */
  readonly editions?: Addresses
}

export type AddressReader = (url: string, language: string) => LinkAddress

/** Prepares the reading of a work's links: a fragment of the same page is known by the row that it leads to, whatever it is called in each language. */
export function addressReader(input: CheckInput): AddressReader {
  const languages = input.languages.map(languageOf)
  const rows = rowsOfFragments(input)
  const map = linkMap(input)
  return (url, language) => {
    const address = neutralAddress(url, languages)
    const mapped = map(url, language)
    if (mapped) return { ...address, key: `page ${Object.values(mapped).join(' ')}`, editions: mapped }
    const { site, path, fragment } = address
    const isInside = site === '' && path === '' && fragment !== ''
    const row = isInside ? rows.get(`${language} ${slugOf(fragment)}`) : undefined
    return { ...address, key: row === undefined ? `${site}|${path.replace(/^\.\//, '')}|${fragment}` : `row ${row}` }
  }
}

/** Prepares the question which page of the link map an address leads to. Where a language has no address of its own, that of the source holds. */
export function linkMap({ terms, languages, source }: CheckInput): (url: string, language: string) => Addresses | undefined {
  const pages = new Map<string, Addresses>()
  for (const page of terms.links) {
    for (const language of languages) {
      const address = page[language] ?? page[source]
      if (address !== undefined) pages.set(`${language} ${withoutSlash(address)}`, page)
    }
  }
  return (url, language) => pages.get(`${language} ${withoutSlash(url)}`)
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '')
}

/** Headings are linked to by their id or by the slug of their text. */
function rowsOfFragments({ rows, editions }: CheckInput): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const row of rows) {
    for (const [language, indices] of Object.entries(row.cells)) {
      for (const index of indices) {
        const block = editions[language]?.blocks[index]
        if (block?.anchor !== undefined) found.set(`${language} ${slugOf(block.anchor)}`, row.id)
        else if (block?.kind === 'heading') found.set(`${language} ${slugOf(block.text)}`, row.id)
      }
    }
  }
  return found
}
