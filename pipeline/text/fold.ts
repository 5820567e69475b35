import { oncePerText } from './once-per-text.ts'

/**
 * The text in lower case, without accents, with plain spaces, quotes, apostrophes and hyphens. As long as the text itself, so that
 * positions stay true; for comparing, never for printing.
 */
export const fold = oncePerText((text): string => {
  const marked = foldMarks(text)
  if (isPlain(marked)) return marked.toLowerCase()
  return marked.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replace(/[^\0-\x7f]/g, foldLetter)
})

/** The text with plain spaces, quotes, apostrophes and hyphens; case and accents stay. As long as the text itself. */
export const foldMarks = oncePerText((text): string =>
  isPlain(text)
    ? text
    : text
        .replace(/[^\S \n]/g, ' ')
        .replace(/[\u2018-\u201B\u2032‹›]/g, "'")
        .replace(/[\u201C-\u201F\u2033«»]/g, '"')
        .replace(/[\u2010-\u2015\u2212]/g, '-'),
)

/** Nothing but printable ASCII and line ends: no marks to fold and no accents. */
function isPlain(text: string): boolean {
  return !/[^\n -~]/.test(text)
}

/** A letter without its accent where that is one character. */
const foldLetter = oncePerText((letter): string => {
  const base = letter.normalize('NFD').charAt(0).toLowerCase()
  return base.length === 1 ? base : letter
})
