import type { Check } from '../../model/index.ts'
import { foreignAcronyms } from './foreign-acronyms.ts'
import { unexplainedAcronyms } from './unexplained-acronyms.ts'

/**
 * Acronyms of the concept table in the form of another language, with a name in another language before them, or never spelt out where the source spells
 * them out. That a concept is named at all is asked by `term-missing`.
 */
export const acronymChanged: Check = {
  id: 'acronym-changed',
  summary: 'An acronym is the one of its language, and is spelt out where the source spells it out.',
  severity: 'warning',
  mutesThere: ['term-missing'],
  run: (input) => [...foreignAcronyms(input), ...unexplainedAcronyms(input)],
}
