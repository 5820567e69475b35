/** Code → text, as a font's `ToUnicode` says (ISO 32000-1, 9.10.3). */
export type CharacterMap = ReadonlyMap<number, string>

/** More codes than any font has. */
const MOST = 65_536

/** Reads a `ToUnicode` map. What cannot be understood is left out. */
export function readCharacterMap(bytes: Uint8Array): CharacterMap {
  const map = new Map<number, string>()
  const text = Buffer.from(bytes).toString('latin1')
  for (const [, kind, section = ''] of text.matchAll(/begin(bfchar|bfrange)([\s\S]*?)end(?:bfchar|bfrange)/g)) {
    const pieces = section.match(/<[^>]*>|\[|\]/g) ?? []
    if (kind === 'bfchar') readChars(pieces, map)
    else readRanges(pieces, map)
  }
  return map
}

function readChars(pieces: readonly string[], map: Map<number, string>): void {
  for (let at = 0; at + 1 < pieces.length; at += 2) map.set(codeIn(pieces[at]), textIn(pieces[at + 1]))
}

function readRanges(pieces: readonly string[], map: Map<number, string>): void {
  let at = 0
  while (at + 2 < pieces.length) {
    const [first, last] = [codeIn(pieces[at]), codeIn(pieces[at + 1])]
    const count = Math.max(0, Math.min(last - first + 1, MOST))
    at += 2
    if (pieces[at] === '[') {
      const texts = pieces.slice(at + 1, pieces.indexOf(']', at) < 0 ? undefined : pieces.indexOf(']', at))
      for (const [index, text] of texts.entries()) if (index < count) map.set(first + index, textIn(text))
      at += texts.length + 2
    } else {
      const text = textIn(pieces[at])
      for (let index = 0; index < count; index++) map.set(first + index, following(text, index))
      at++
    }
    if (map.size > MOST) return
  }
}

function codeIn(piece = ''): number {
  return Number.parseInt(piece.slice(1, -1).replace(/\s/g, '') || '0', 16) || 0
}

function textIn(piece = ''): string {
  const digits = piece.slice(1, -1).replace(/\s/g, '')
  const units = digits.match(/.{1,4}/g) ?? []
  return String.fromCharCode(...units.slice(0, LONGEST).map((unit) => Number.parseInt(unit, 16) || 0))
}

/** No glyph stands for more than this. */
const LONGEST = 512

/** The text as far after another as its last unit says. */
function following(text: string, index: number): string {
  return index === 0 || text === '' ? text : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + index)
}
