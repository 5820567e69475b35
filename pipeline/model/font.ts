/** A font file of a bundled typeface and the characters that are wanted of it. */
export interface FontPart {
  /** Name of its file, as `GowunBatang_700Bold`. */
  readonly file: string
  readonly weight: 400 | 700
  /** Each once, in the order of Unicode. */
  readonly letters: string
}

/** What every page brings with it: Latin with all diacritics, combining marks, punctuation, currency, arrows, signs. First and last character of each range. */
export const LATIN: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x36f],
  [0x1e00, 0x1eff],
  [0x2000, 0x2070],
  [0x2074, 0x208e],
  [0x20a0, 0x20bf],
  [0x2100, 0x2122],
  [0x2150, 0x215e],
  [0x2190, 0x21a9],
  [0x2212, 0x2265],
  [0x25a0, 0x25ff],
  [0x2610, 0x2612],
  [0x2713, 0x2717],
]
