import { fold } from './fold.ts'

/** The text as comparisons see it: folded, one space between words, none at the edges. Two texts that differ in typography only come out the same. */
export function normalise(text: string): string {
  return fold(text.normalize('NFC')).replace(/\s+/g, ' ').trim()
}
