import type { GlyphMap } from './font-program.ts'

/** Reads the maps of a font's `cmap` table that are in use: formats 0, 4, 6 and 12. Of others it is known that they are there. */
export function readGlyphMaps(table: DataView | undefined): readonly GlyphMap[] {
  if (!table) return []
  const count = table.getUint16(2)
  return Array.from({ length: count }, (_, index) => {
    const entry = 4 + index * 8
    const offset = table.getUint32(entry + 4)
    const map = new DataView(table.buffer, table.byteOffset + offset, table.byteLength - offset)
    return { platform: table.getUint16(entry), encoding: table.getUint16(entry + 2), glyphOf: withinBounds(lookupIn(map)) }
  })
}

type Lookup = (code: number) => number

function lookupIn(map: DataView): Lookup {
  switch (map.getUint16(0)) {
    case 0:
      return (code) => (code < 256 ? map.getUint8(6 + code) : 0)
    case 4:
      return (code) => segmented(map, code)
    case 6:
      return (code) => trimmed(map, code)
    case 12:
      return (code) => grouped(map, code)
    default:
      return () => 0
  }
}

function segmented(map: DataView, code: number): number {
  const size = map.getUint16(6)
  for (let at = 0; at < size; at += 2) {
    if (map.getUint16(14 + at) < code) continue
    const start = map.getUint16(16 + size + at)
    if (start > code) return 0
    const delta = map.getUint16(16 + size * 2 + at)
    const place = 16 + size * 3 + at
    const range = map.getUint16(place)
    const glyph = range === 0 ? code : map.getUint16(place + range + (code - start) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

function trimmed(map: DataView, code: number): number {
  const first = map.getUint16(6)
  return code >= first && code < first + map.getUint16(8) ? map.getUint16(10 + (code - first) * 2) : 0
}

function grouped(map: DataView, code: number): number {
  const count = map.getUint32(12)
  for (let at = 16; at < 16 + count * 12; at += 12) {
    if (map.getUint32(at) <= code && code <= map.getUint32(at + 4)) return map.getUint32(at + 8) + code - map.getUint32(at)
  }
  return 0
}

/** A map that leads beyond its own end leads to no glyph. */
function withinBounds(lookup: Lookup): Lookup {
  return (code) => {
    try {
      return lookup(code)
    } catch {
      return 0
    }
  }
}
