import { languageOf } from '../languages/index.ts'
import type { CheckInput } from '../model/index.ts'
import { type NeutralAddress, neutralAddress, slugOf } from '../text/index.ts'

/** An address that can be compared with the same address in another language. */
export interface LinkAddress extends NeutralAddress {
  /** Equal for links to the same place. */
  readonly key: string
}

export type AddressReader = (url: string, language: string) => LinkAddress

/** Prepares the reading of a work's links: a fragment of the same page is known by the row that it leads to, whatever it is called in each language. */
export function addressReader(input: CheckInput): AddressReader {
  const languages = input.languages.map(languageOf)
  const rows = rowsOfFragments(input)
  return (url, language) => {
    const address = neutralAddress(url, languages)
    const { site, path, fragment } = address
    const isInside = site === '' && path === '' && fragment !== ''
    const row = isInside ? rows.get(`${language} ${slugOf(fragment)}`) : undefined
    return { ...address, key: row === undefined ? `${site}|${path.replace(/^\.\//, '')}|${fragment}` : `row ${row}` }
  }
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
