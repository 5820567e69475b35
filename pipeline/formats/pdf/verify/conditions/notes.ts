import type { Condition } from '../condition.ts'
import { elementsOfType, pathOf } from '../read/read-structure.ts'
import { textOf } from '../read/values.ts'

/** Notes are known by names of their own. */
export const NOTES: readonly Condition[] = [
  {
    id: '7.9-1',
    summary: 'Every `Note` has an `ID`.',
    find: ({ context, structure }) =>
      elementsOfType(structure, 'Note')
        .filter(({ dictionary }) => !textOf(context, dictionary, 'ID'))
        .map((note) => ({ message: 'The `Note` has no `ID`', path: pathOf(note) })),
  },
  {
    id: '7.9-2',
    summary: 'The `ID` of every `Note` is its own.',
    find: ({ context, structure }) => {
      const seen = new Set<string>()
      return elementsOfType(structure, 'Note').flatMap((note) => {
        const id = textOf(context, note.dictionary, 'ID')
        if (!id) return []
        if (seen.has(id)) return [{ message: `Unexpected \`ID\` \`${id}\` of a \`Note\`, which another one has`, path: pathOf(note) }]
        seen.add(id)
        return []
      })
    },
  },
]
