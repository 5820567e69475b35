import { BLOCK_RULES, type BlockRules } from './block-rules.ts'
import { foldMarks } from './fold.ts'
import { singleSpaced } from './single-spaced.ts'

/**
 * The text as a confirmation sees it: wrapping, typographic spaces, quotes, dashes and invisible marks make no difference, letters, digits and
 * other signs do. Not for printing. What a number of rules makes of a text never changes.
 */
export function settledText(text: string, rules: BlockRules = BLOCK_RULES): string {
  const bare = text.normalize('NFC').replace(INVISIBLE, '')
  const plain = foldMarks(rules === 1 ? bare : withoutSetSpaces(bare))
    .replace(/…/g, '...')
    .replace(SPACED_INSIDE_QUOTES, '"$1"')
    .replace(/ +(?=[;:!?%])/g, '')
    .replace(/''|``/g, '"')
  return singleSpaced(plain).trim()
}

/** Without spaces that one typographer sets and another does not: inside angle quotes, around long dashes, between a digit and its sign. */
function withoutSetSpaces(text: string): string {
  if (!/[«‹»›—‰€£$°§№]/.test(text)) return text
  return text
    .replace(/([«‹])\s+/g, '$1')
    .replace(/\s+([»›])/g, '$1')
    .replace(/\s*—\s*/g, ' — ')
    .replace(/(?<=\d)\s+(?=[‰€£$°])/g, '')
    .replace(/(?<=[§№])\s+(?=\d)/g, '')
}

/** Soft hyphens, joiners, marks of direction and of byte order. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** French sets its quotes apart from what they hold. */
const SPACED_INSIDE_QUOTES = /"\s+([^"]*?)\s+"/g
