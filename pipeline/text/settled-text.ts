import { foldMarks } from './fold.ts'

/**
 * The text as a confirmation sees it: wrapping, typographic spaces, quotes, dashes and invisible marks make no difference, letters, digits and
 * other signs do. Not for printing.
 */
export function settledText(text: string): string {
  return foldMarks(text.normalize('NFC').replace(INVISIBLE, ''))
    .replace(/…/g, '...')
    .replace(SPACED_INSIDE_QUOTES, '"$1"')
    .replace(/ +(?=[;:!?%])/g, '')
    .replace(/''|``/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Soft hyphens, joiners, marks of direction and of byte order. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** French sets its quotes apart from what they hold. */
const SPACED_INSIDE_QUOTES = /"\s+([^"]*?)\s+"/g
