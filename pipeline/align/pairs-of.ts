import type { Block, Edition, Pair, Row } from '../model/index.ts'

/** The rows once for each translation, with the blocks themselves; rows that hold nothing of either side are left out. */
export function pairsOf(rows: readonly Row[], editions: Readonly<Record<string, Edition>>, source: string): readonly Pair[] {
  return Object.keys(editions)
    .filter((language) => language !== source)
    .flatMap((language) =>
      rows.map((row) => pairOf(row, language, source, editions)).filter((pair) => pair.source.length + pair.target.length > 0),
    )
}

function pairOf(row: Row, language: string, source: string, editions: Readonly<Record<string, Edition>>): Pair {
  return {
    row,
    language,
    source: blocksOf(row, source, editions),
    target: blocksOf(row, language, editions),
    confidence: row.confidence[language] ?? 0,
  }
}

function blocksOf(row: Row, language: string, editions: Readonly<Record<string, Edition>>): readonly Block[] {
  const blocks = editions[language]?.blocks ?? []
  return (row.cells[language] ?? []).flatMap((index) => blocks[index] ?? [])
}
