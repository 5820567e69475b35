import { PDFName } from '@cantoo/pdf-lib'
import type { Condition } from '../condition.ts'
import { elementsOfType, pathOf } from '../read/read-structure.ts'
import { textOf } from '../read/values.ts'

/** What is seen and not read has a text in its place. */
export const ALTERNATIVES: readonly Condition[] = [
  withAlternative('7.3-1', 'Figure', 'Describe the picture: `![what it shows](file.png)`.'),
  withAlternative('7.7-1', 'Formula', 'Give the formula a text.'),
]

function withAlternative(id: string, type: string, remedy: string): Condition {
  return {
    id,
    summary: `Every \`${type}\` has a text in its place.`,
    remedy,
    find: ({ context, structure }) =>
      elementsOfType(structure, type)
        .filter(({ dictionary }) => !textOf(context, dictionary, 'Alt') && !dictionary.has(PDFName.of('ActualText')))
        .map((element) => ({
          message: `The \`${type}\` has no text in its place, expected \`Alt\` or \`ActualText\``,
          path: pathOf(element),
        })),
  }
}
