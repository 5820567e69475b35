import type { Element } from 'hast'
import { h } from 'hastscript'
import { findLanguage, languageOf } from '../../languages/index.ts'
import type { Draft, Finding, FormerText, Labels } from '../../model/index.ts'
import { comparisonPath } from './comparison-path.ts'
import { findingGroups, type PublicationFindings } from './finding-groups.ts'
import { findingItem } from './finding-item.ts'
import { reportDraft } from './report-draft.ts'

/** How much was looked at and how much was found. */
export interface ReportSummary {
  readonly works: number
  readonly editions: number
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

/** What the report page is made from. `language` is the language of its own words, the project's source language. */
export interface ReportInput {
  readonly findings: readonly Finding[]
  readonly summary: ReportSummary
  readonly rules: readonly { readonly id: string; readonly summary: string }[]
  readonly language: string
  /** Works that have a page of their own beside the report. */
  readonly works?: readonly { readonly publication: string; readonly work: string }[]
  /** What texts said when they were confirmed, by the fingerprints of the findings that ask to follow them. */
  readonly former?: ReadonlyMap<string, FormerText>
  /** Whether the table of pages stands beside it. */
  readonly hasPages?: boolean
}

const PATH = 'report/index.html'
const FINDINGS_ID = 'findings'
const STATUS_PAGE = 'status.html'
const PAGES_PAGE = 'pages.html'

/** The page for reviewers: every finding by publication, work and language, or that there is none. */
export function composeReportPage(input: ReportInput): Draft {
  const { labels } = languageOf(input.language)
  const main = [
    cover(input, labels),
    input.findings.length === 0 ? allClear(labels) : findings(input, labels),
    ...sideBySide(input.works ?? [], labels),
  ]
  return reportDraft({ path: PATH, language: input.language, title: labels.report.title, mainId: FINDINGS_ID, main })
}

function cover({ summary, hasPages }: ReportInput, { report, review, status }: Labels): Element {
  const counts = (['works', 'editions', 'errors', 'warnings', 'notes'] as const).map((name) =>
    h('div', [h('dt', report[name]), h('dd', String(summary[name]))]),
  )
  return h('div.cover.cover-small', [
    h('div.cover-inside', [
      h('h1', report.title),
      h('dl.counts', counts),
      h('p.cover-link', [h('a', { href: STATUS_PAGE }, status.title)]),
      ...(hasPages ? [h('p.cover-link', [h('a', { href: PAGES_PAGE }, review.pagesOfPdf)])] : []),
    ]),
    h('div.cover-voices', { ariaHidden: 'true' }),
  ])
}

function allClear({ report }: Labels): Element {
  return h('div.all-clear', { id: FINDINGS_ID, tabIndex: -1 }, [h('h2', report.nothingToReport), h('p', report.nothingToReportMeans)])
}

function findings(input: ReportInput, labels: Labels): Element {
  const groups = findingGroups(input.findings)
  return h('div.layout', [
    contents(groups, labels),
    h(
      'div.reading',
      { id: FINDINGS_ID, tabIndex: -1 },
      groups.map((group, index) => publication(group, index, input)),
    ),
  ])
}

function contents(groups: readonly PublicationFindings[], labels: Labels): Element {
  const items = groups.map(({ count, publication: name }, index) => h('li', [h('a', { href: `#${groupId(index)}` }, `${name} (${count})`)]))
  return h('nav.contents', { ariaLabelledBy: 'contents' }, [
    h('details', [h('summary', [h('span', { id: 'contents' }, labels.report.findings)]), h('ol', items)]),
  ])
}

/** Every work with its languages side by side, whether something was found in it or not. */
function sideBySide(works: NonNullable<ReportInput['works']>, { review }: Labels): Element[] {
  if (works.length === 0) return []
  const items = works.map(({ publication: name, work }) =>
    h('li', [h('a', { href: encodeURI(comparisonPath(name, work)).replace(/^report\//, '') }, name === work ? work : `${name}/${work}`)]),
  )
  return [h('nav.side-by-side', { ariaLabelledBy: 'side-by-side' }, [h('h2', { id: 'side-by-side' }, review.pages), h('ul', items)])]
}

function groupId(index: number): string {
  return `publication-${index + 1}`
}

function publication(group: PublicationFindings, index: number, input: ReportInput): Element {
  return h('section.report-group', { ariaLabelledBy: groupId(index) }, [
    h('h2', { id: groupId(index) }, group.publication),
    ...group.works.flatMap(({ languages, work }) => [
      ...heading('h3', work),
      ...languages.flatMap(({ findings: some, language }) => [
        ...(work === '' ? [] : languageHeading(language)),
        h(
          'ol.findings',
          some.map((finding) => findingItem(finding, input)),
        ),
      ]),
    ]),
  ])
}

/** What has no name has no heading either. */
function heading(level: 'h3' | 'h4', text: string): Element[] {
  return text === '' ? [] : [h(level, text)]
}

function languageHeading(tag: string): Element[] {
  const language = findLanguage(tag)
  return language ? [h('h4', { lang: tag }, language.name)] : heading('h4', tag)
}
