import type { FontProgram } from './font-program.ts'
import { readCompactFont } from './read-compact-font.ts'
import { readSfnt } from './read-sfnt.ts'

/** Reads an embedded font; undefined where it is damaged. Of fonts in the oldest form (Type 1) nothing is read: they are taken as they are. */
export function readProgram(file: 'FontFile' | 'FontFile2' | 'FontFile3', bytes: Uint8Array | undefined): FontProgram | undefined {
  if (!bytes) return undefined
  if (file === 'FontFile') return UNKNOWN
  try {
    return isSfnt(bytes) ? readSfnt(bytes) : readCompactFont(bytes)
  } catch {
    return undefined
  }
}

const UNKNOWN: FontProgram = { glyphs: Number.POSITIVE_INFINITY, advance: () => undefined, isDrawn: () => undefined, maps: [] }

const BEGINNINGS = ['\u0000\u0001\u0000\u0000', 'OTTO', 'true']

function isSfnt(bytes: Uint8Array): boolean {
  return BEGINNINGS.includes(String.fromCharCode(...bytes.subarray(0, 4)))
}
