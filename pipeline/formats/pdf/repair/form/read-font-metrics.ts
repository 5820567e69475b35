/** What a PDF must say of a font that it holds, in thousandths of its size. */
export interface FontMetrics {
  readonly ascent: number
  readonly descent: number
  readonly box: readonly [number, number, number, number]
  /** Advance of a character. */
  widthOf(codePoint: number): number
}

/** Reads the metrics of a TrueType font (OpenType 1.9: `head`, `hhea`, `hmtx`, `cmap` of format 4). */
export function readFontMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = readTables(view)
  const at = (tag: string) => tables.get(tag) ?? 0
  const unitsPerEm = view.getUint16(at('head') + 18)
  const scaled = (offset: number) => Math.round((view.getInt16(offset) * 1000) / unitsPerEm)
  const [box, line] = [at('head') + 36, at('hhea') + 4]
  const advances = view.getUint16(at('hhea') + 34)
  const glyphOf = readCharacterMap(view, at('cmap'))
  return {
    ascent: scaled(line),
    descent: scaled(line + 2),
    box: [scaled(box), scaled(box + 2), scaled(box + 4), scaled(box + 6)],
    widthOf: (codePoint) => scaled(at('hmtx') + 4 * Math.min(glyphOf(codePoint), advances - 1)),
  }
}

function readTables(view: DataView): ReadonlyMap<string, number> {
  const count = view.getUint16(4)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = 12 + 16 * index
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(record + letter)))
      return [tag, view.getUint32(record + 8)]
    }),
  )
}

/** The glyph of each character, 0 where there is none. */
function readCharacterMap(view: DataView, cmap: number): (codePoint: number) => number {
  const count = view.getUint16(cmap + 2)
  const tables = Array.from({ length: count }, (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index))
  const table = tables.find((offset) => view.getUint16(offset) === 4)
  if (table === undefined) return () => 0
  const size = view.getUint16(table + 6)
  const [ends, starts, deltas, ranges] = [table + 14, table + 16 + size, table + 16 + 2 * size, table + 16 + 3 * size]
  return (codePoint) => {
    for (let segment = 0; segment < size; segment += 2) {
      if (view.getUint16(ends + segment) < codePoint) continue
      const start = view.getUint16(starts + segment)
      if (start > codePoint) return 0
      const [delta, range] = [view.getUint16(deltas + segment), view.getUint16(ranges + segment)]
      if (range === 0) return (codePoint + delta) & 0xffff
      const glyph = view.getUint16(ranges + segment + range + 2 * (codePoint - start))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
