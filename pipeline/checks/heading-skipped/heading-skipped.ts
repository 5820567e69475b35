import type { Block, Check, CheckInput, Remark } from '../../model/index.ts'

/** Headings that leave out a level. A text is published with one heading of the first level, its title: further ones count as the second. */
export const headingSkipped: Check = {
  id: 'heading-skipped',
  summary: 'A heading is at most one level below the heading before it.',
  severity: 'error',
  run: (input) => input.languages.flatMap((language) => remarksIn(language, input)),
}

function remarksIn(language: string, { editions }: CheckInput): readonly Remark[] {
  const headings = (editions[language]?.blocks ?? []).filter(({ kind }) => kind === 'heading')
  return headings.flatMap((heading, index): readonly Remark[] => {
    const before = headings[index - 1]
    const highest = (before ? publishedDepth(before) : TITLE) + 1
    if (publishedDepth(heading) <= highest) return []
    const message = `Unexpected heading level ${heading.depth}, expected level ${highest} at most after one of level ${highest - 1}`
    return [{ message, language, place: heading.place }]
  })
}

const TITLE = 1

function publishedDepth({ depth, index }: Block): number {
  return depth === TITLE && index > 0 ? TITLE + 1 : depth
}
