import type { Block, Edition, Row } from '../model/index.ts'
import type { Bead } from './align-pair.ts'
import type { RowDraft } from './row-draft.ts'
import { rowIds } from './row-ids.ts'

interface Joined {
  readonly editions: Readonly<Record<string, Edition>>
  readonly source: string
  /** For each translation, its beads with the source. */
  readonly beads: Readonly<Record<string, readonly Bead[]>>
}

/** Joins the alignments of all translations on the source: source blocks that one translation merges stand in one row for all. */
export function joinRows({ editions, source, beads }: Joined): readonly Row[] {
  const blocks = editions[source]?.blocks ?? []
  const groups = groupsOf(blocks.length, Object.values(beads))
  const drafts = groups.map((group): RowDraft => ({ cells: { [source]: group }, confidence: {} }))
  const draftOf = new Map(groups.flatMap((group, at) => group.map((index) => [index, at] as const)))
  const extras = new Map<number, RowDraft[]>()
  for (const [language, list] of Object.entries(beads)) placeBeads(language, list, { drafts, draftOf, extras, editions })
  const ordered = [...(extras.get(-1) ?? []), ...drafts.flatMap((draft, at) => [draft, ...(extras.get(at) ?? [])])]
  const ids = rowIds(ordered, editions, source)
  return ordered.map((draft, at) => ({ id: ids[at] ?? '', cells: draft.cells, confidence: draft.confidence }))
}

/** Runs of source blocks that stand in one bead of any translation. */
function groupsOf(count: number, lists: readonly (readonly Bead[])[]): number[][] {
  const joinsNext = new Array<boolean>(count).fill(false)
  for (const list of lists) for (const bead of list) for (const index of bead.source.slice(0, -1)) joinsNext[index] = true
  const groups: number[][] = []
  for (let index = 0; index < count; index++) {
    const last = groups.at(-1)
    if (last && joinsNext[index - 1]) last.push(index)
    else groups.push([index])
  }
  return groups
}

interface Placing {
  readonly drafts: readonly RowDraft[]
  readonly draftOf: ReadonlyMap<number, number>
  /** Rows that the source lacks, by the row after which they stand (-1: before all). */
  readonly extras: Map<number, RowDraft[]>
  readonly editions: Readonly<Record<string, Edition>>
}

function placeBeads(language: string, list: readonly Bead[], placing: Placing): void {
  let after = -1
  let run = 0
  for (const bead of list) {
    const [first] = bead.source
    if (first === undefined) {
      placeExtra(language, bead, { ...placing, after, run })
      run++
      continue
    }
    after = placing.draftOf.get(bead.source.at(-1) ?? first) ?? after
    run = 0
    const draft = placing.drafts[after]
    if (!draft || bead.target.length === 0) continue
    draft.cells[language] = [...(draft.cells[language] ?? []), ...bead.target]
    draft.confidence[language] = Math.min(draft.confidence[language] ?? 1, bead.confidence)
  }
}

/** What two translations have and the source lacks is one row where it stands at the same place and is of one kind. */
function placeExtra(language: string, bead: Bead, placing: Placing & { readonly after: number; readonly run: number }): void {
  const { extras, after, run, editions } = placing
  const there = extras.get(after) ?? []
  const kind = kindOf(editions[language], bead.target[0])
  const partner = there[run]
  const isSame = partner && Object.entries(partner.cells).some(([other, cell]) => kindOf(editions[other], cell[0]) === kind)
  if (isSame && !partner.cells[language]) {
    partner.cells[language] = [...bead.target]
    partner.confidence[language] = bead.confidence
  } else there.push({ cells: { [language]: [...bead.target] }, confidence: { [language]: bead.confidence } })
  extras.set(after, there)
}

function kindOf(edition: Edition | undefined, index: number | undefined): Block['kind'] | undefined {
  return index === undefined ? undefined : edition?.blocks[index]?.kind
}
