import { languageOf } from '../languages/index.ts'
import type { Edition, Row } from '../model/index.ts'
import { alignPair, type Bead } from './align-pair.ts'
import { joinRows } from './join-rows.ts'

/** Aligns the editions of a work on its source: rows in the order of the source, what only a translation has after the row it follows. */
export function align(editions: Readonly<Record<string, Edition>>, source: string): readonly Row[] {
  const origin = editions[source]
  if (!origin) return []
  const beads: Record<string, readonly Bead[]> = {}
  for (const [language, edition] of Object.entries(editions)) {
    if (language !== source) beads[language] = alignPair(origin.blocks, edition.blocks, calibrationOf(source, language))
  }
  return joinRows({ editions, source, beads })
}

/** Lengths are known from English; between two other languages they are taken as the quotient. */
function calibrationOf(source: string, target: string): { readonly ratio: number; readonly variance: number } {
  const [from, to] = [languageOf(source), languageOf(target)]
  return { ratio: to.lengthRatio / from.lengthRatio, variance: Math.max(from.lengthVariance, to.lengthVariance) }
}
