import type { FormerText } from '../model/index.ts'
import type { TextReportOptions } from '../reports/text/text-report.ts'
import { wordChanges } from '../text/word-changes.ts'

/** How the texts have changed that findings ask to follow, word by word; undefined where there is nothing to tell. */
export function changesSince(former: ReadonlyMap<string, FormerText>): TextReportOptions['changesOf'] {
  if (former.size === 0) return undefined
  return ({ fingerprint }) => {
    const text = former.get(fingerprint)
    return text && wordChanges(text.before, text.after)
  }
}
