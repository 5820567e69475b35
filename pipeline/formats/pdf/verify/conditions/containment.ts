import type { Condition } from '../condition.ts'
import { elementsOfType, pathOf, significantKids, significantParent } from '../read/read-structure.ts'

/** What tables, lists and tables of contents are made of (ISO 32000-1, 14.8.4). */
export const CONTAINMENT: readonly Condition[] = [
  holdsOnly('7.2-3', 'Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']),
  standsIn('7.2-4', 'TR', ['Table', 'THead', 'TBody', 'TFoot']),
  standsIn('7.2-5', 'THead', ['Table']),
  standsIn('7.2-6', 'TBody', ['Table']),
  standsIn('7.2-7', 'TFoot', ['Table']),
  standsIn('7.2-8', 'TH', ['TR']),
  standsIn('7.2-9', 'TD', ['TR']),
  holdsOnly('7.2-10', 'TR', ['TH', 'TD']),
  standsIn('7.2-17', 'LI', ['L']),
  standsIn('7.2-18', 'LBody', ['LI']),
  holdsOnly('7.2-19', 'L', ['L', 'LI', 'Caption']),
  holdsOnly('7.2-20', 'LI', ['Lbl', 'LBody']),
  standsIn('7.2-26', 'TOCI', ['TOC']),
  holdsOnly('7.2-27', 'TOC', ['TOC', 'TOCI', 'Caption']),
  holdsOnly('7.2-36', 'THead', ['TR']),
  holdsOnly('7.2-37', 'TBody', ['TR']),
  holdsOnly('7.2-38', 'TFoot', ['TR']),
]

function standsIn(id: string, type: string, parents: readonly string[]): Condition {
  return {
    id,
    summary: `A \`${type}\` stands in ${listed(parents)}.`,
    find: ({ structure }) =>
      elementsOfType(structure, type)
        .map((element) => ({ element, around: significantParent(element)?.type ?? '' }))
        .filter(({ around }) => !parents.includes(around))
        .map(({ element, around }) => ({
          message: `Unexpected \`${type}\` in ${around ? `\`${around}\`` : 'nothing'}, expected it in ${listed(parents)}`,
          path: pathOf(element),
        })),
  }
}

function holdsOnly(id: string, type: string, kids: readonly string[]): Condition {
  return {
    id,
    summary: `A \`${type}\` holds nothing but ${listed(kids)}.`,
    find: ({ structure }) =>
      elementsOfType(structure, type)
        .flatMap(significantKids)
        .filter((kid) => !kids.includes(kid.type ?? ''))
        .map((kid) => ({ message: `Unexpected \`${kid.type}\` in \`${type}\`, expected ${listed(kids)}`, path: pathOf(kid) })),
  }
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
