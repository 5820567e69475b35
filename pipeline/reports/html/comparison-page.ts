import type { Element } from 'hast'
import { h } from 'hastscript'
import { FINDINGS_LANGUAGE } from '../../languages/findings-language.ts'
import { languageOf } from '../../languages/index.ts'
import {
  type Block,
  blockAt,
  type Draft,
  type Edition,
  type Finding,
  type FormerText,
  type Freshness,
  type Labels,
  type Row,
} from '../../model/index.ts'
import { type SharedPassage, sharedPassages } from '../../text/shared-passages.ts'
import { changedWords } from './changed-words.ts'
import { comparedBlock } from './comparison-cell.ts'
import { comparisonPath } from './comparison-path.ts'
import { filled } from './filled.ts'
import { filledWithLanguages, languageName } from './language-names.ts'
import { reviewDraft } from './review-draft.ts'

/** A work in all its languages, and what is known of it. */
export interface ComparisonInput {
  readonly publication: string
  readonly work: string
  readonly source: string
  readonly languages: readonly string[]
  readonly editions: Readonly<Record<string, Edition>>
  readonly rows: readonly Row[]
  /** How the languages of each row stand, by its id, as far as anything was confirmed. */
  readonly standings: Readonly<Record<string, Readonly<Record<string, Freshness>>>>
  readonly findings: readonly Finding[]
  /** What texts said when they were confirmed, by the fingerprints of the findings that ask to follow them. */
  readonly former?: Readonly<Record<string, FormerText>>
  /** The language of the page's own words. */
  readonly language: string
  readonly style: string
}

/** The page for reading a work in all its languages side by side: a line for each row, findings in place, gaps where a language lacks something. */
export function composeComparisonPage(input: ComparisonInput): Draft {
  const { labels } = languageOf(input.language)
  const path = comparisonPath(input.publication, input.work)
  const title = filled(labels.review.sideBySide, { work: input.work })
  const placed = placedFindings(input)
  const body = [
    h('a.skip-link', { href: '#rows' }, labels.skipToText),
    h('header.review-head', [
      h('p.review-up', [
        h('a', { href: `${'../'.repeat(path.split('/').length - 2)}index.html` }, labels.review.toReport),
        ` · ${input.publication}`,
      ]),
      h('h1', title),
      legend(labels),
    ]),
    h('main', { id: 'rows', tabIndex: -1, style: `--languages: ${input.languages.length}` }, [
      columnHeads(input, labels),
      ...wholeFindings(placed.elsewhere, labels),
      ...input.rows.map((row) => rowOf(row, input, { placed, labels })),
    ]),
  ]
  return reviewDraft({ path, language: input.language, title, style: input.style, body })
}

function legend({ review }: Labels): Element {
  return h('p.legend', [
    h('span.legend-item', [h('span.shared', '12'), ` ${review.shared}`]),
    ' ',
    h('span.legend-item', [h('span.not-shared', '12'), ` ${review.notShared}`]),
  ])
}

function columnHeads({ editions, findings, languages, source }: ComparisonInput, { review }: Labels): Element {
  const heads = languages.map((language) => {
    const count = findings.filter((finding) => finding.language === language).length
    return h('div.column-head', [
      h('p.column-language', [languageName(language), ...(language === source ? [` (${review.source})`] : [])]),
      h('p.file', editions[language]?.file ?? review.noEdition),
      h('p', count === 0 ? review.noFindings : `${review.findings} (${count})`),
    ])
  })
  return h('div.columns.column-heads', heads)
}

interface Placed {
  /** Language and index of a block, with a space between them. */
  readonly atBlock: ReadonlyMap<string, readonly Finding[]>
  readonly elsewhere: readonly Finding[]
}

/** Findings at the block in which they stand. One about something that is missing stands behind the block before the gap. */
function placedFindings({ editions, findings }: ComparisonInput): Placed {
  const atBlock = new Map<string, Finding[]>()
  const elsewhere: Finding[] = []
  for (const finding of findings) {
    const edition = editions[finding.language]
    const block = edition?.file === finding.file ? blockAt(edition.blocks, finding) : undefined
    if (!block) elsewhere.push(finding)
    else {
      const key = `${finding.language} ${block.index}`
      atBlock.set(key, [...(atBlock.get(key) ?? []), finding])
    }
  }
  return { atBlock, elsewhere }
}

function wholeFindings(findings: readonly Finding[], { review, report }: Labels): Element[] {
  if (findings.length === 0) return []
  return [h('section.whole', [h('h2', review.aboutWholeText), ...findings.map((finding) => findingLine(finding, report))])]
}

interface Showing {
  readonly placed: Placed
  readonly labels: Labels
}

function rowOf(row: Row, input: ComparisonInput, showing: Showing): Element {
  const { editions, languages } = input
  const blocks = Object.fromEntries(languages.map((language) => [language, blocksOf(row, language, editions)]))
  const shared = sharedPassages(blocks)
  const cells = languages.map((language) =>
    cellOf({ row, language, blocks: blocks[language] ?? [], shared: shared[language] ?? [] }, input, showing),
  )
  return h('div.row', { id: row.id }, [
    h('a.row-link', { href: `#${row.id}`, ariaLabel: `${showing.labels.review.linkToRow}: ${row.id}` }, '#'),
    h('div.columns', cells),
  ])
}

function blocksOf({ cells }: Row, language: string, editions: ComparisonInput['editions']): readonly Block[] {
  return (cells[language] ?? []).flatMap((index) => editions[language]?.blocks[index] ?? [])
}

interface CellParts {
  readonly row: Row
  readonly language: string
  readonly blocks: readonly Block[]
  readonly shared: readonly (readonly SharedPassage[])[]
}

function cellOf(
  { blocks, language, row, shared }: CellParts,
  { editions, former, standings }: ComparisonInput,
  { labels, placed }: Showing,
): Element {
  const own = blocks.map((block) => placed.atBlock.get(`${language} ${block.index}`) ?? [])
  const standing = standings[row.id]?.[language]
  if (blocks.length === 0)
    return h('div.cell.cell-empty', [
      languageTag(language),
      h('p.gap', editions[language] ? labels.review.missing : labels.review.noEdition),
    ])
  const texts = blocks.map((block, at) => comparedBlock(block, shared[at] ?? [], own[at] ?? []))
  return h('div.cell', { className: standing?.kind === 'behind' ? ['cell-behind'] : [] }, [
    languageTag(language),
    h('div.cell-text', { lang: language }, texts),
    ...standingLine(standing, labels.review),
    ...own.flat().flatMap((finding) => [findingLine(finding, labels.report), ...changedWords(former?.[finding.fingerprint])]),
  ])
}

/** Seen where columns stand one below another. */
function languageTag(language: string): Element {
  return h('p.cell-language', [languageName(language)])
}

function standingLine(standing: Freshness | undefined, review: Labels['review']): Element[] {
  if (standing?.kind === 'unconfirmed') return [h('p.standing', review.unconfirmed)]
  if (standing?.kind !== 'behind') return []
  return [h('p.standing', filledWithLanguages(review.behind, standing.of))]
}

function findingLine({ file, line, message, rule, severity }: Finding, report: Labels['report']): Element {
  return h('p', { className: ['finding-line', `finding-${severity}`], title: `${file}:${line}` }, [
    h('strong', report.severities[severity]),
    ' ',
    h(
      'span',
      { lang: FINDINGS_LANGUAGE },
      message.split('`').map((part, at) => (at % 2 === 1 ? h('code', part) : part)),
    ),
    ' ',
    h('span.rule', rule),
  ])
}
