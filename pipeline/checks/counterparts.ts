import type { Block } from '../model/index.ts'
import { oncePerInput } from './once-per-input.ts'

/** A block of another language that says the same thing. */
export interface Counterpart {
  readonly language: string
  readonly block: Block
}

/** For each block of a work its counterparts in all other languages; blocks that stand alone have none. */
export const counterpartsOf = oncePerInput(({ rows, languages, editions }): ReadonlyMap<Block, readonly Counterpart[]> => {
  const found = new Map<Block, readonly Counterpart[]>()
  for (const { cells } of rows) {
    const all = languages.flatMap((language) =>
      (cells[language] ?? []).flatMap((index) => {
        const block = editions[language]?.blocks[index]
        return block ? [{ language, block }] : []
      }),
    )
    for (const { language, block } of all)
      found.set(
        block,
        all.filter((other) => other.language !== language),
      )
  }
  return found
})
