import { languageOf } from '../../languages/index.ts'
import type { Check, CheckInput, Remark, TypographyProfile } from '../../model/index.ts'
import { type OwnProse, ownProse } from '../own-prose.ts'
import { dots } from './dots.ts'
import type { MarkRule } from './mark-rule.ts'
import { markSpaces } from './mark-spaces.ts'
import { openingMarks } from './opening-marks.ts'
import { outerQuotes } from './outer-quotes.ts'
import { straySpaces } from './stray-spaces.ts'

/**
 * Marks that publishing cannot set right: opening marks that are missing, two dots for one, spaces before commas. Where a
 * project names a profile that binds its sources, also what that profile asks for. Straight quotes and apostrophes and plain spaces are always right.
 */
export const typographyMarks: Check = {
  id: 'typography-marks',
  summary: 'A text has the marks and spaces that its language asks for.',
  severity: 'note',
  run: (input) => ownProse(input).flatMap((prose) => remarksOn(prose, input)),
}

const RULES: readonly MarkRule[] = [openingMarks, dots, straySpaces, markSpaces, outerQuotes]

function remarksOn(prose: OwnProse, input: CheckInput): readonly Remark[] {
  const given = { ...prose, input, profile: bindingProfile(prose.language.tag, input) }
  return RULES.flatMap((rule) => [...rule(given)])
}

function bindingProfile(tag: string, { typography = {} }: CheckInput): TypographyProfile | undefined {
  const profile = languageOf(tag).profiles[typography[tag] ?? '']
  return profile?.bindsSources ? profile : undefined
}
