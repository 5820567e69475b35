import type { Condition } from '../condition.ts'
import { elementsOfType, pathOf } from '../read/read-structure.ts'

const KIDS = ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC']

/** What an entry of a table of contents holds: table 333 of ISO 32000-1, to which 7.2 of ISO 14289-1 refers; it has no usual number. */
export const CONTENTS_ENTRY: Condition = {
  id: 'contents-entry',
  summary: 'A `TOCI` holds nothing but `Lbl`, `Reference`, `NonStruct`, `P`, `TOC`.',
  find: ({ structure }) =>
    elementsOfType(structure, 'TOCI')
      .flatMap(({ kids }) => kids)
      .filter(({ type }) => type !== undefined && !KIDS.includes(type))
      .map((kid) => ({
        message: `Unexpected \`${kid.type}\` in \`TOCI\`, expected ${KIDS.map((type) => `\`${type}\``).join(', ')}`,
        path: pathOf(kid),
      })),
}
