import GithubSlugger from 'github-slugger'
import type { Block, Edition } from '../model/index.ts'
import { slugOf } from '../text/slug.ts'
import type { RowDraft } from './row-draft.ts'

/**
 * An id for every row, the same in all languages: the author's own, for a heading else the slug of the source's words, for other blocks
 * the id of their section and a number. Ids that authors gave come first, so that no made one takes their place.
 */
export function rowIds(rows: readonly RowDraft[], editions: Readonly<Record<string, Edition>>, source: string): readonly string[] {
  const slugger = new GithubSlugger()
  const given = rows
    .map((row) => leadingBlock(row, editions, source))
    .map((block) => (block && block.kind !== 'note' ? block.anchor : undefined))
  const taken = new Set<string>()
  const own = given.map((id) => {
    if (id === undefined || taken.has(id)) return undefined
    taken.add(id)
    return id
  })
  for (const id of taken) slugger.slug(id)
  let section = 'start'
  let count = 0
  return rows.map((row, at) => {
    const block = leadingBlock(row, editions, source)
    const id = own[at]
    if (block?.kind === 'heading') {
      section = id ?? slugger.slug(slugOf(block.text))
      count = 0
      return section
    }
    count++
    return id ?? slugger.slug(`${section}-${count}`)
  })
}

/** The block that names a row: the source's, or where it has none the first translation's. */
function leadingBlock(row: RowDraft, editions: Readonly<Record<string, Edition>>, source: string): Block | undefined {
  const language = row.cells[source] ? source : Object.keys(row.cells)[0]
  const index = language === undefined ? undefined : row.cells[language]?.[0]
  return language === undefined || index === undefined ? undefined : editions[language]?.blocks[index]
}
