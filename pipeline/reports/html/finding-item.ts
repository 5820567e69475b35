import type { Element } from 'hast'
import { h } from 'hastscript'
import { FINDINGS_LANGUAGE } from '../../languages/findings-language.ts'
import { languageOf } from '../../languages/index.ts'
import type { Finding, FormerText } from '../../model/index.ts'
import { changedWords } from './changed-words.ts'

/** What an item says besides its finding. */
export interface ItemWords {
  readonly language: string
  readonly rules: readonly { readonly id: string; readonly summary: string }[]
  /** What texts said when they were confirmed, by the fingerprints of the findings that ask to follow them. */
  readonly former?: ReadonlyMap<string, FormerText>
}

/** One finding: how grave it is, what it says, where, compared with what, and the rule that says it. */
export function findingItem(finding: Finding, { former, language, rules }: ItemWords): Element {
  const { report } = languageOf(language).labels
  const summary = rules.find(({ id }) => id === finding.rule)?.summary
  const lang = language === FINDINGS_LANGUAGE ? {} : { lang: FINDINGS_LANGUAGE }
  const related = finding.related.map((place) => placeLine(report.comparedWith, place))
  return h('li.finding', { className: [`finding-${finding.severity}`] }, [
    h('p.severity', report.severities[finding.severity]),
    h('div', [
      h('p.finding-message', lang, withCode(finding.message)),
      placeLine('', finding),
      ...related,
      ...changedWords(former?.get(finding.fingerprint)),
      ...expectation(report.expected, finding.expected ?? []),
      h('p.finding-rule', [
        `${report.check} `,
        h('code', finding.rule),
        ...(summary === undefined ? [] : [' – ', h('span', lang, withCode(summary))]),
      ]),
    ]),
  ])
}

/** A message with what it quotes, which stands in backticks, as code. */
function withCode(message: string): (string | Element)[] {
  return message.split('`').map((part, index) => (index % 2 === 1 ? h('code', part) : part))
}

function placeLine(
  label: string,
  { column, file, line }: { readonly file: string; readonly line: number; readonly column: number },
): Element {
  return h('p.finding-place', [label === '' ? '' : `${label} `, h('code', `${file}:${line}:${column}`)])
}

function expectation(label: string, expected: readonly string[]): Element[] {
  if (expected.length === 0) return []
  return [h('p.finding-place', [`${label} `, ...expected.flatMap((text, index) => [index === 0 ? '' : ' · ', h('code', text)])])]
}
