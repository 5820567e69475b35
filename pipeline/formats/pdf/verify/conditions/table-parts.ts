import type { Condition } from '../condition.ts'
import { elementsOfType, pathOf, significantKids } from '../read/read-structure.ts'

/** How many heads, bodies, feet and captions there are, and where captions stand. */
export const TABLE_PARTS: readonly Condition[] = [
  atMostOne('7.2-11', 'THead'),
  atMostOne('7.2-12', 'TFoot'),
  needsBody('7.2-13', 'TFoot'),
  needsBody('7.2-14', 'THead'),
  atMostOne('7.2-39', 'Caption'),
  captionPlace('7.2-16', 'Table', 'first or last', (index, count) => index === 0 || index === count - 1),
  captionPlace('7.2-28', 'TOC', 'first', (index) => index === 0),
  captionPlace('7.2-40', 'L', 'first', (index) => index === 0),
]

function atMostOne(id: string, part: string): Condition {
  return {
    id,
    summary: `A table has one \`${part}\` at most.`,
    find: ({ structure }) =>
      elementsOfType(structure, 'Table')
        .flatMap((table) =>
          significantKids(table)
            .filter(({ type }) => type === part)
            .slice(1),
        )
        .map((element) => ({ message: `Unexpected further \`${part}\` of a table`, path: pathOf(element) })),
  }
}

function needsBody(id: string, part: string): Condition {
  return {
    id,
    summary: `A table with a \`${part}\` has a \`TBody\`.`,
    find: ({ structure }) =>
      elementsOfType(structure, 'Table')
        .filter((table) => {
          const types = significantKids(table).map(({ type }) => type)
          return types.includes(part) && !types.includes('TBody')
        })
        .map((table) => ({ message: `The table has a \`${part}\` but no \`TBody\``, path: pathOf(table) })),
  }
}

function captionPlace(id: string, type: string, expected: string, isRight: (index: number, count: number) => boolean): Condition {
  return {
    id,
    summary: `A caption stands ${expected} in its \`${type}\`.`,
    find: ({ structure }) =>
      elementsOfType(structure, type).flatMap((element) => {
        const kids = significantKids(element)
        return kids
          .filter((kid, index) => kid.type === 'Caption' && !isRight(index, kids.length))
          .map((kid) => ({ message: `Unexpected place of a caption in \`${type}\`, expected it ${expected}`, path: pathOf(kid) }))
      }),
  }
}
