import type { Condition, Fault } from '../condition.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import { elementsOfType, pathOf, significantKids } from '../read/read-structure.ts'

const NUMBERED = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6']

/** Headings are numbered without a gap, or not at all. */
export const HEADINGS: readonly Condition[] = [
  {
    id: '7.4.2-1',
    summary: 'The first heading is of the first level, and no level is skipped on the way down.',
    remedy: 'Begin with `#`, and give each heading at most one `#` more than the one before.',
    find: (file) => skippedLevels(file),
  },
  {
    id: '7.4.4-1',
    summary: 'No element holds two headings without a number.',
    find: ({ structure }) =>
      structure.elements
        .flatMap((element) =>
          significantKids(element)
            .filter(({ type }) => type === 'H')
            .slice(1),
        )
        .map((heading) => ({ message: 'Unexpected further `H` in the same element', path: pathOf(heading) })),
  },
  mixed('7.4.4-2', ['H'], NUMBERED),
  mixed('7.4.4-3', NUMBERED, ['H']),
]

function skippedLevels({ structure }: PdfFile): readonly Fault[] {
  const faults: Fault[] = []
  let before = 0
  for (const heading of elementsOfType(structure, ...NUMBERED)) {
    const level = Number(heading.type?.slice(1))
    if (level > before + 1) {
      const expected = before === 0 ? '`H1` as the first heading' : `\`H${before + 1}\` at most after \`H${before}\``
      faults.push({ message: `Unexpected \`H${level}\`, expected ${expected}`, path: pathOf(heading) })
    }
    before = level
  }
  return faults
}

function mixed(id: string, types: readonly string[], others: readonly string[]): Condition {
  return {
    id,
    summary:
      types.length === 1
        ? 'No heading without a number stands beside numbered ones.'
        : 'No numbered heading stands beside ones without a number.',
    find: ({ structure }) => {
      if (elementsOfType(structure, ...others).length === 0) return []
      return elementsOfType(structure, ...types).map((heading) => ({
        message: `Unexpected \`${heading.type}\` in a file that also has ${types.length === 1 ? 'numbered headings' : '`H`'}`,
        path: pathOf(heading),
      }))
    },
  }
}
