import type { Condition } from '../condition.ts'
import { placeText } from '../read/place.ts'
import { isArtifact, isTagged, isWithin } from '../read/read-content.ts'

const THINGS = { text: 'text', path: 'a drawing', picture: 'a picture', shading: 'a shading' } as const

/** Everything on a page is either read or left out, and nothing is both. */
export const MARKED_CONTENT: readonly Condition[] = [
  {
    id: '7.1-1',
    summary: 'No artifact stands within content that is read.',
    find: ({ content }) =>
      content.marks
        .filter((mark) => isArtifact(mark) && isWithin(mark.parent, isTagged))
        .map(({ place }) => ({ message: 'Unexpected artifact within tagged content', path: placeText(place) })),
  },
  {
    id: '7.1-2',
    summary: 'No content that is read stands within an artifact.',
    find: ({ content }) =>
      content.marks
        .filter((mark) => isTagged(mark) && isWithin(mark.parent, isArtifact))
        .map(({ place }) => ({ message: 'Unexpected tagged content within an artifact', path: placeText(place) })),
  },
  {
    id: '7.1-3',
    summary: 'Everything that is painted belongs to an element or is an artifact.',
    remedy: 'Describe a drawing within the text by `role="img"` and a label.',
    find: ({ content }) =>
      content.painted
        .filter(({ mark }) => !isWithin(mark, (at) => isArtifact(at) || isTagged(at)))
        .map(({ kind, place }) => ({
          message: `Unexpected ${THINGS[kind]} that is neither tagged nor an artifact`,
          path: placeText(place),
        })),
  },
]
