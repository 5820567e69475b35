import { oncePerText } from './once-per-text.ts'

/** A run of letters and digits and where it stands. */
export interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The words of a text in order: runs of letters, marks and digits. Apostrophes and hyphens part words. */
export const wordsOf = oncePerText((text): readonly Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), (match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  })),
)
