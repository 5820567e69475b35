import { languageOf } from '../../languages/index.ts'
import type { Block, Check, Language } from '../../model/index.ts'
import { neutralAddress } from '../../text/index.ts'
import { type Objection, remarksOf } from '../agreement.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { compareTokens } from '../compare-tokens.ts'
import { quoted } from '../in-words.ts'
import { type Mismatch, matchDifferences } from '../match-differences.ts'
import { mismatchRemarks } from '../mismatch-remarks.ts'
import { placeInSource } from '../place-in-source.ts'
import type { Token } from '../token.ts'

/** Pictures that a translation lacks, changes or adds. `map.en.svg` and `map.fr.svg` are the same picture. */
export const imageMissing: Check = {
  id: 'image-missing',
  summary: 'A translation shows the pictures of its source.',
  severity: 'error',
  run(input) {
    const languages = input.languages.map(languageOf)
    const read = (blocks: readonly Block[]) => blocks.flatMap((block) => tokensOf(block, languages))
    const mismatches = compareTokens(comparablePairs(input), input.source, read).map(matchDifferences)
    const extra = mismatches.flatMap((mismatch) => extraPictures(mismatch, input.source))
    return [...mismatchRemarks(mismatches, 'picture', input), ...remarksOf(extra, input)]
  },
}

function tokensOf(block: Block, languages: readonly Language[]): readonly Token[] {
  return block.images.map(({ url, place }) => {
    const { site, path } = neutralAddress(url, languages)
    return { values: [`${site} ${path.replace(/^\.\//, '')}`], shown: url, role: 'must', locate: () => place }
  })
}

function extraPictures({ difference: { pair }, unexpected }: Mismatch, source: string): readonly Objection[] {
  return unexpected.map((found) => ({
    fault: `${pair.row.id} ${found.values[0]}`,
    message: `Unexpected picture ${quoted(found.shown)}, expected none in its place as in the source`,
    language: pair.language,
    place: found.locate(),
    related: placeInSource(pair, source),
    severity: 'warning',
  }))
}
