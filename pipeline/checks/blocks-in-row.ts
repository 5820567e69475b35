import type { Block, CheckInput, Row } from '../model/index.ts'

/** The blocks of a row in one language; none where the language lacks it. */
export function blocksInRow({ cells }: Row, language: string, { editions }: CheckInput): readonly Block[] {
  return (cells[language] ?? []).flatMap((index) => editions[language]?.blocks[index] ?? [])
}
