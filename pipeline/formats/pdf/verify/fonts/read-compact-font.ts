import type { FontProgram } from './font-program.ts'

/** Operators of a top dictionary (Adobe Technical Note 5176). */
const CHARSET = 15
const CHAR_STRINGS = 17
const REGISTRY_ORDERING = 1230

/** Reads a bare CFF font: how many glyphs it has, and which characters they are where it is CID-keyed. Widths are not read. Throws where it is damaged. */
export function readCompactFont(bytes: Uint8Array): FontProgram {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names = indexAt(view, view.getUint8(2))
  const top = indexAt(view, names.end)
  const [entry] = top.entries
  const values = entry ? dictionary(view, entry.start, entry.end) : new Map<number, number>()
  const { entries } = indexAt(view, values.get(CHAR_STRINGS) ?? view.byteLength)
  const characters = values.has(REGISTRY_ORDERING) ? charset(view, values.get(CHARSET) ?? 0, entries.length) : undefined
  return {
    glyphs: entries.length,
    advance: () => undefined,
    // The shortest program that draws nothing is a width and an end.
    isDrawn: (glyph) => {
      const program = entries[glyph]
      return program && program.end - program.start > SHORTEST
    },
    maps: [],
    ...(characters && { glyphOfCharacter: characters }),
  }
}

const SHORTEST = 4

interface Index {
  readonly entries: readonly { readonly start: number; readonly end: number }[]
  readonly end: number
}

function indexAt(view: DataView, at: number): Index {
  const count = view.getUint16(at)
  if (count === 0) return { entries: [], end: at + 2 }
  const size = view.getUint8(at + 2)
  const base = at + 2 + (count + 1) * size
  const offset = (index: number) => {
    let value = 0
    for (let digit = 0; digit < size; digit++) value = value * 256 + view.getUint8(at + 3 + index * size + digit)
    return base + value
  }
  return { entries: Array.from({ length: count }, (_, index) => ({ start: offset(index), end: offset(index + 1) })), end: offset(count) }
}

/** Operator → its last operand; operators of two bytes count from 1200. */
function dictionary(view: DataView, start: number, end: number): Map<number, number> {
  const values = new Map<number, number>()
  let operand = 0
  for (let at = start; at < end; ) {
    const byte = view.getUint8(at++)
    if (byte <= 21) values.set(byte === 12 ? 1200 + view.getUint8(at++) : byte, operand)
    else if (byte === 28) [operand, at] = [view.getInt16(at), at + 2]
    else if (byte === 29) [operand, at] = [view.getInt32(at), at + 4]
    else if (byte === 30) while ((view.getUint8(at++) & 0xf) !== 0xf) operand = 0
    else if (byte <= 246) operand = byte - 139
    else if (byte <= 250) operand = (byte - 247) * 256 + view.getUint8(at++) + 108
    else operand = -(byte - 251) * 256 - view.getUint8(at++) - 108
  }
  return values
}

/** Character → glyph. */
function charset(view: DataView, at: number, glyphs: number): ReadonlyMap<number, number> {
  const characters = new Map([[0, 0]])
  const format = view.getUint8(at)
  let place = at + 1
  for (let glyph = 1; glyph < glyphs; ) {
    const first = view.getUint16(place)
    const more = format === 0 ? 0 : format === 1 ? view.getUint8(place + 2) : view.getUint16(place + 2)
    place += 2 + format
    for (let offset = 0; offset <= more && glyph < glyphs; offset++) characters.set(first + offset, glyph++)
  }
  return characters
}
