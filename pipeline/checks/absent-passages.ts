import type { Block, Pair } from '../model/index.ts'

/** A passage that one side has and the other lacks. */
export interface AbsentPassage {
  readonly kind: 'section' | 'run' | 'block'
  /** The pair in which it begins. */
  readonly pair: Pair
  /** Its blocks, in the side that has it. */
  readonly blocks: readonly Block[]
  /** The block of the other side after which it should stand; absent at the beginning. */
  readonly after?: Block
}

/** Finds what one side of the pairs of one language lacks; a section is one passage, and so are blocks of a section that follow one another. */
export function absentPassages(pairs: readonly Pair[], lacking: 'source' | 'target'): readonly AbsentPassage[] {
  const having = lacking === 'target' ? 'source' : 'target'
  const sections = absentSections(pairs, lacking, having)
  const passages: AbsentPassage[] = []
  let after: Block | undefined
  let skipTo = -1
  for (const pair of pairs) {
    const [first] = pair[having].filter(isSubstantial)
    const isAbsent = pair[lacking].length === 0 && first !== undefined
    if (isAbsent && first.index >= skipTo) {
      const section = sections.get(first.index)
      if (section) skipTo = section.end
      add(passages, { kind: section ? 'section' : 'block', pair, blocks: section?.blocks ?? pair[having], ...(after && { after }) })
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

/** Sections of which nothing is present, by the index of their heading; where only the text below a heading is absent, up to the next heading. */
function absentSections(pairs: readonly Pair[], lacking: 'source' | 'target', having: 'source' | 'target'): ReadonlyMap<number, Section> {
  const blocks = pairs.flatMap((pair) => pair[having]).sort((one, other) => one.index - other.index)
  const present = new Set(pairs.filter((pair) => pair[lacking].length > 0).flatMap((pair) => pair[having].filter(isSubstantial)))
  const counts = [0]
  for (const block of blocks) counts.push((counts.at(-1) ?? 0) + (present.has(block) ? 1 : 0))
  const sections = new Map<number, Section>()
  for (const [at, { next, end }] of headingEnds(blocks)) {
    const last = counts[end] === counts[at] ? end : counts[next] === counts[at] ? next : at
    const body = blocks.slice(at, Math.max(at, last)).filter(isSubstantial)
    if (body.length > 1) sections.set(blocks[at]?.index ?? at, { blocks: body, end: (blocks[last - 1]?.index ?? at) + 1 })
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

function add(passages: AbsentPassage[], passage: AbsentPassage): void {
  const previous = passages.at(-1)
  if (previous && previous.kind !== 'section' && passage.kind === 'block' && continues(previous, passage))
    passages[passages.length - 1] = { ...previous, kind: 'run', blocks: [...previous.blocks, ...passage.blocks] }
  else passages.push(passage)
}

function continues(previous: AbsentPassage, passage: AbsentPassage): boolean {
  const [last, first] = [previous.blocks.at(-1), passage.blocks[0]]
  if (!last || !first || first.kind === 'heading') return false
  return first.index === last.index + 1 && first.section === last.section && previous.after === passage.after
}
