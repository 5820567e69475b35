/** How a text is set on a cover: its lines and the size of its letters. */
export interface SetText {
  readonly size: number
  readonly lines: readonly string[]
}

/** The room for a text: its measures, and the sizes to try from the largest. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly sizes: readonly number[]
}

/** From the foot of one line to the foot of the next, in ems. */
export const LEADING = 1.22

/** The text in the largest size at which it fits into the room, its lines of similar length; in the smallest size where it fits in none. */
export function wrapText(text: string, { width, height, sizes }: Room): SetText {
  const words = text.split(/[ \n\t]+/).filter((word) => word !== '')
  for (const size of sizes) {
    const lines = fill(words, width / size)
    const isLow = lines.length * size * LEADING <= height
    if (isLow && lines.every((line) => textWidth(line) <= width / size))
      return { size, lines: parts(words).flatMap((part) => balance(part, fill(part, width / size).length, width / size)) }
  }
  const size = sizes.at(-1) ?? 1
  const cut = words.flatMap((word) => pieces(word, width / size))
  return { size, lines: fill(cut, width / size) }
}

/** What follows a colon is a part of its own, with lines of its own. */
function parts(words: readonly string[]): readonly (readonly string[])[] {
  const ends = words.flatMap((word, index) => (word.endsWith(':') ? [index + 1] : []))
  return [0, ...ends].map((start, index) => words.slice(start, ends[index])).filter((part) => part.length > 0)
}

/** An estimate of a text's width, in ems of a wide serif face: on the safe side, since the reader's face is not known. */
export function textWidth(text: string): number {
  return [...text].reduce((total, character) => total + characterWidth(character), 0)
}

// Measured on Georgia Bold, one of the widest faces that a reading system is likely to have, and rounded up.
function characterWidth(character: string): number {
  if (/[iljI.,;:!|'’‘()[\] \u00A0\u202F]/.test(character)) return 0.36
  if (/[ftrs\-–"“”«»]/.test(character)) return 0.5
  if (/[mwMW@%—]/.test(character)) return 1
  if (/[\u1100-\uFFFF]|[^\u0000-\uFFFF]/u.test(character)) return 1
  return character === character.toLowerCase() ? 0.62 : 0.78
}

function fill(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    // What follows a colon is a part of its own and starts a line.
    if (last !== undefined && !last.endsWith(':') && textWidth(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

// In ems; nobody sees a smaller difference.
const STEP = 0.1

/** The lines of the narrowest measure that needs no more of them than the full one. */
function balance(words: readonly string[], count: number, width: number): readonly string[] {
  let best = fill(words, width)
  for (let measure = width - STEP; measure > 0; measure -= STEP) {
    const lines = fill(words, measure)
    if (lines.length > count || lines.some((line) => textWidth(line) > measure)) return best
    best = lines
  }
  return best
}

/** A word that is wider than the line, cut where the line ends. */
function pieces(word: string, width: number): readonly string[] {
  const cut: string[] = []
  for (const character of word) {
    const longer = `${cut.at(-1) ?? ''}${character}`
    if (cut.length > 0 && textWidth(longer) <= width) cut[cut.length - 1] = longer
    else cut.push(character)
  }
  return cut
}
