import type { Block, Check, Pair, Remark } from '../../model/index.ts'
import { nameOfKind } from '../in-words.ts'

/** Headings whose level is not that of the source's heading. Headings in a row that are off by the same number of levels are one finding. */
export const headingTree: Check = {
  id: 'heading-tree',
  summary: 'A heading stands on the level of its counterpart in the source.',
  severity: 'error',
  mutes: ['heading-skipped'],
  run(input) {
    const remarks: Remark[] = []
    let previous = { language: '', offset: 0 }
    for (const pair of input.pairs) {
      const heading = headingPair(pair)
      if (!heading) continue
      const offset = heading.target.depth - heading.source.depth
      const isRepeated = previous.language === pair.language && previous.offset === offset
      previous = { language: pair.language, offset }
      if (offset !== 0 && !isRepeated) remarks.push(remarkOn(heading, pair.language, input.source))
    }
    return remarks
  },
}

interface HeadingPair {
  readonly source: Block
  readonly target: Block
}

function headingPair({ source, target }: Pair): HeadingPair | undefined {
  const from = source[0]
  const to = target.find(({ kind }) => kind === 'heading') ?? target[0]
  return from?.kind === 'heading' && to !== undefined ? { source: from, target: to } : undefined
}

function remarkOn({ source, target }: HeadingPair, language: string, sourceLanguage: string): Remark {
  const isHeading = target.kind === 'heading'
  const expected = isHeading ? `level ${source.depth}` : `a heading of level ${source.depth}`
  const found = isHeading ? `heading level ${target.depth}` : nameOfKind(target.kind)
  return {
    message: `Unexpected ${found}, expected ${expected} as in the source`,
    language,
    place: target.place,
    related: [{ language: sourceLanguage, place: source.place }],
  }
}
