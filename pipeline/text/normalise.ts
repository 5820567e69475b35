import { fold } from './fold.ts'
import { singleSpaced } from './single-spaced.ts'

/** The text as comparisons see it: folded, one space between words, none at the edges. Two texts that differ in typography only come out the same. */
export function normalise(text: string): string {
  return singleSpaced(fold(text.normalize('NFC'))).trim()
}
