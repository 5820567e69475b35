import type { FontProgram } from './font-program.ts'
import { readCompactFont } from './read-compact-font.ts'
import { readGlyphMaps } from './read-glyph-maps.ts'

/** Reads a TrueType or OpenType font: as much as is asked of its glyphs. Throws where it is damaged. */
export function readSfnt(bytes: Uint8Array): FontProgram {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(view)
  const table = (tag: string) => tables.get(tag) ?? refuse(tag)
  const compact = tables.get('CFF ')
  const glyphs = tables.has('maxp') ? table('maxp').getUint16(4) : compact ? readCompactFont(bytesOf(compact)).glyphs : refuse('maxp')
  const perEm = tables.get('head')?.getUint16(18) || 1000
  const metrics = tables.get('hmtx')
  const known = tables.get('hhea')?.getUint16(34) ?? 0
  return {
    glyphs,
    advance: (glyph) => advanceOf(metrics, Math.min(glyph, known - 1), perEm),
    isDrawn: drawnBy(tables),
    maps: readGlyphMaps(tables.get('cmap')),
  }
}

function advanceOf(metrics: DataView | undefined, index: number, perEm: number): number | undefined {
  if (!metrics || index < 0 || index * 4 + 2 > metrics.byteLength) return undefined
  return (metrics.getUint16(index * 4) * 1000) / perEm
}

function tablesOf(view: DataView): ReadonlyMap<string, DataView> {
  const count = view.getUint16(4)
  const tables = new Map<string, DataView>()
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(entry + offset)))
    const start = view.getUint32(entry + 8)
    const length = Math.min(view.getUint32(entry + 12), view.byteLength - start)
    if (length > 0) tables.set(tag, new DataView(view.buffer, view.byteOffset + start, length))
  }
  return tables
}

function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** Whether the outline of a glyph takes up any room. */
function drawnBy(tables: ReadonlyMap<string, DataView>): FontProgram['isDrawn'] {
  const [places, head] = [tables.get('loca'), tables.get('head')]
  if (!places || !head) return () => undefined
  const size = head.getInt16(50) === 0 ? 2 : 4
  const at = (index: number) => (size === 2 ? places.getUint16(index * 2) : places.getUint32(index * 4))
  return (glyph) => ((glyph + 2) * size <= places.byteLength ? at(glyph + 1) > at(glyph) : undefined)
}

function refuse(tag: string): never {
  throw new Error(`The font has no table ${tag}`)
}
