import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { Draft, EditionStatus, Labels, OpenBlock, Status } from '../../model/index.ts'
import { STANDINGS } from '../../model/index.ts'
import { filled } from './filled.ts'
import { filledWithLanguages, languageName, languageNames, nameOfLanguage } from './language-names.ts'
import { reportDraft } from './report-draft.ts'

const MAIN_ID = 'editions'

/**
 * The page for who plans the work: a table for each publication, works against languages, with a bar for what has followed and the blocks that
 * wait. With a style it stands alone, else beside the report.
 */
export function composeStatusPage(status: Status, language: string, style?: string): Draft {
  const { labels } = languageOf(language)
  const publications = unique(status.editions.map(({ publication }) => publication))
  const tables = publications.map((name) =>
    publicationTable(
      name,
      status.editions.filter(({ publication }) => publication === name),
      labels,
    ),
  )
  const main = [cover(status, labels, style === undefined), h('div.status-tables', { id: MAIN_ID, tabIndex: -1 }, tables)]
  return reportDraft({
    path: 'report/status.html',
    language,
    title: labels.status.title,
    mainId: MAIN_ID,
    main,
    ...(style !== undefined && { style }),
  })
}

function cover({ summary }: Status, { report, status }: Labels, hasFindings: boolean): Element {
  const standings = STANDINGS.filter((standing) => summary.standings[standing] > 0)
  const counts = standings.map((standing) => h('div', [h('dt', status.standings[standing]), h('dd', String(summary.standings[standing]))]))
  return h('div.cover.cover-small', [
    h('div.cover-inside', [
      h('h1', status.title),
      h('dl.counts', [h('div', [h('dt', report.editions), h('dd', String(summary.editions))]), ...counts]),
      ...(hasFindings ? [h('p.cover-link', [h('a', { href: 'index.html' }, status.toFindings)])] : []),
    ]),
    h('div.cover-voices', { ariaHidden: 'true' }),
  ])
}

function publicationTable(name: string, editions: readonly EditionStatus[], labels: Labels): Element {
  const languages = unique(editions.map(({ language }) => language))
  const works = unique(editions.map(({ work }) => work))
  const heads = languages.map((tag) => h('th', { scope: 'col' }, [languageName(tag)]))
  const rows = works.map((work) => {
    const own = editions.filter((edition) => edition.work === work)
    const cells = languages.map((tag) =>
      statusCell(
        own.find(({ language }) => language === tag),
        labels,
      ),
    )
    return h('tr', [h('th', { scope: 'row' }, work), ...cells])
  })
  return h('section.report-group', [
    h('h2', name),
    // Where it is wider than the screen, those who use a keyboard scroll it too.
    h('div.table-frame', { tabIndex: 0, role: 'region', ariaLabel: name }, [
      h('table.status.standings', [h('thead', [h('tr', [h('th', { scope: 'col' }, labels.status.work), ...heads])]), h('tbody', rows)]),
    ]),
  ])
}

function statusCell(edition: EditionStatus | undefined, labels: Labels): Element {
  if (!edition) return h('td')
  const { status } = labels
  const { blocks, isSource, open, standing } = edition
  const source = isSource ? [' ', h('span.status-source', status.source)] : []
  return h('td', { className: [`status-${standing}`], dataLanguage: nameOfLanguage(edition.language) }, [
    h('p.status-standing', [status.standings[standing], ...source]),
    ...(standing === 'missing' || standing === 'orphaned' || standing === 'never-confirmed' ? [] : [bar(blocks, open.length, status)]),
    ...counts(edition, status),
    ...(open.length === 0 ? [] : [openList(edition, labels)]),
  ])
}

/** A bar that is read out as a sentence. */
function bar(blocks: number, open: number, { followed }: Labels['status']): Element {
  const total = Math.max(blocks, open)
  const words = filled(followed, { n: total - open, m: total })
  return h('progress', { max: total, value: total - open, ariaLabel: words, title: words })
}

function counts({ behind, of, unconfirmed, words }: EditionStatus, status: Labels['status']): Element[] {
  return [
    ...(behind > 0 ? [h('p', filledWithLanguages(filled(status.behind, { n: behind, words }), of))] : []),
    ...(unconfirmed > 0 ? [h('p', filled(status.unconfirmed, { n: unconfirmed }))] : []),
  ]
}

function openList({ file, language, open }: EditionStatus, { review, status }: Labels): Element {
  const whyOf = ({ how, of }: OpenBlock): ElementContent[] => {
    if (how === undefined) return [{ type: 'text', value: review.unconfirmed }]
    const names = languageNames(how === 'lost' ? [language] : of)
    return [...names, { type: 'text', value: ` – ${review.kinds[how === 'lost' ? 'removed' : how]}` }]
  }
  return h('details', [
    h('summary', status.open),
    h(
      'ul',
      open.map((block) => openItem(block, file, whyOf(block))),
    ),
  ])
}

function openItem({ block, column, line }: OpenBlock, file: string, why: readonly ElementContent[]): Element {
  return h('li', [h('code', block), ' ', ...why, ' ', h('span.finding-place', [h('code', `${file}:${line}:${column}`)])])
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
