import type { Block, CheckInput, Pair, Row } from '../model/index.ts'
import { translationsOf } from './translations-of.ts'

/** A passage that one side has and the other lacks. */
export interface AbsentPassage {
  readonly kind: 'section' | 'run' | 'block'
  /** The pair in which it begins. */
  readonly pair: Pair
  /** Its blocks, in the side that has it. */
  readonly blocks: readonly Block[]
  /** The block of the other side after which it should stand; absent at the beginning. */
  readonly after?: Block
  /** Whether it is the same in all translations, and there are several. */
  readonly isCommon: boolean
}

type Side = 'source' | 'target'

/**
 * Finds what translations lack of the source, or the source of translations: a section is one passage, and so are neighbouring sections, and
 * blocks of a section that follow one another. What all translations lack, or all have, is told apart from what only one does.
 */
export function absentPassages(input: CheckInput, lacking: Side): readonly AbsentPassage[] {
  const translations = translationsOf(input)
  const isCommon = ({ row }: Pair) => translations.length > 1 && isInAll(row, translations, lacking === 'source', input.source)
  return translations.flatMap((language) => {
    const pairs = input.pairs.filter((pair) => pair.language === language)
    const own = pairs.filter((pair) => !isCommon(pair))
    return [
      ...passagesIn({ pairs, lacking, isAbsent: isCommon, isCommon: true }),
      ...passagesIn({ pairs: own, lacking, isAbsent: (pair) => pair[lacking].length === 0, isCommon: false }),
    ]
  })
}

/** Whether the source and all translations are divided over a row. */
function isInAll({ cells }: Row, translations: readonly string[], inTranslations: boolean, source: string): boolean {
  const has = (language: string) => (cells[language] ?? []).length > 0
  return has(source) !== inTranslations && translations.every((language) => has(language) === inTranslations)
}

interface Search {
  readonly pairs: readonly Pair[]
  readonly lacking: Side
  isAbsent(pair: Pair): boolean
  readonly isCommon: boolean
}

function passagesIn(search: Search): readonly AbsentPassage[] {
  const { pairs, lacking, isAbsent, isCommon } = search
  const having = lacking === 'target' ? 'source' : 'target'
  const blocks = pairs.flatMap((pair) => pair[having].filter(isSubstantial)).sort((one, other) => one.index - other.index)
  const positions = new Map(blocks.map((block, at) => [block, at]))
  const sections = absentSections(blocks, new Set(pairs.filter((pair) => !isAbsent(pair)).flatMap((pair) => pair[having])))
  const passages: AbsentPassage[] = []
  let after: Block | undefined
  let skipTo = -1
  for (const pair of pairs) {
    const [first] = pair[having].filter(isSubstantial)
    if (isAbsent(pair) && first !== undefined && first.index >= skipTo) {
      const section = sections.get(first)
      if (section) skipTo = section.end
      const kind = section ? 'section' : 'block'
      add(passages, { kind, pair, blocks: section?.blocks ?? pair[having], isCommon, ...(after && { after }) }, positions)
    }
    after = pair[lacking].at(-1) ?? after
  }
  return passages
}

/** Something to read or to see; a comment or a divider is none. */
function isSubstantial(block: Block): boolean {
  return /[\p{L}\p{N}]/u.test(block.text) || block.images.length > 0 || block.code.length > 0
}

interface Section {
  readonly blocks: readonly Block[]
  /** Index after the last block. */
  readonly end: number
}

/** Sections of which nothing is present, by their heading; where only the text below a heading is absent, up to the next heading. */
function absentSections(blocks: readonly Block[], present: ReadonlySet<Block>): ReadonlyMap<Block, Section> {
  const counts = [0]
  for (const block of blocks) counts.push((counts.at(-1) ?? 0) + (present.has(block) ? 1 : 0))
  const sections = new Map<Block, Section>()
  for (const [at, { next, end }] of headingEnds(blocks)) {
    const last = counts[end] === counts[at] ? end : counts[next] === counts[at] ? next : at
    const [heading, body] = [blocks[at], blocks.slice(at, Math.max(at, last))]
    if (heading && body.length > 1) sections.set(heading, { blocks: body, end: (body.at(-1)?.index ?? at) + 1 })
  }
  return sections
}

/** For each heading, by its position: where the next heading stands, and where the next of its level or above. */
function headingEnds(blocks: readonly Block[]): ReadonlyMap<number, { readonly next: number; readonly end: number }> {
  const ends = new Map<number, { readonly next: number; readonly end: number }>()
  const open: { readonly at: number; readonly depth: number; next?: number }[] = []
  const close = (depth: number, end: number) => {
    for (let heading = open.at(-1); heading && heading.depth >= depth; heading = open.at(-1)) {
      ends.set(heading.at, { next: heading.next ?? end, end })
      open.pop()
    }
  }
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue
    const last = open.at(-1)
    if (last) last.next ??= at
    close(block.depth, at)
    open.push({ at, depth: block.depth })
  }
  close(0, blocks.length)
  return ends
}

type Positions = ReadonlyMap<Block, number>

function add(passages: AbsentPassage[], passage: AbsentPassage, positions: Positions): void {
  const previous = passages.at(-1)
  if (previous && continues(previous, passage, positions))
    passages[passages.length - 1] = { ...previous, kind: 'run', blocks: [...previous.blocks, ...passage.blocks] }
  else passages.push(passage)
}

function continues(previous: AbsentPassage, passage: AbsentPassage, positions: Positions): boolean {
  const [last, first] = [previous.blocks.at(-1), passage.blocks[0]]
  if (!last || !first || previous.after !== passage.after) return false
  if ((positions.get(first) ?? 0) !== (positions.get(last) ?? 0) + 1) return false
  if (passage.kind === 'section') return previous.blocks[0]?.kind === 'heading' && previous.kind !== 'block'
  return previous.kind !== 'section' && first.kind !== 'heading' && first.section === last.section
}
