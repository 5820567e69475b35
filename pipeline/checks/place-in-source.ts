import type { Pair, Remark } from '../model/index.ts'

/** The source's block as what a remark was compared with. */
export function placeInSource(pair: Pair, source: string): NonNullable<Remark['related']> {
  const block = pair.source[0]
  return block ? [{ language: source, place: block.place }] : []
}
