import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import type { CellChange, Changes, Draft, EditionChange, Labels, RowChange, WorkChange } from '../../model/index.ts'
import { cellWords } from '../../text/cell-words.ts'
import { CHANGES_SCRIPT } from './changes-script.ts'
import { filled } from './filled.ts'
import { languageName, nameOfLanguage } from './language-names.ts'
import { reviewDraft } from './review-draft.ts'
import { wordOf } from './word-of.ts'

/** What the page is made from. `language` is that of its own words. */
export interface ChangesInput {
  readonly changes: Changes
  readonly language: string
  readonly style: string
}

type Review = Labels['review']

/** The page for reviewers of a change: every row that changed, its languages side by side, word by word. It stands alone, and without a script it shows everything. */
export function composeChangesPage({ changes, language, style }: ChangesInput): Draft {
  const { labels } = languageOf(language)
  const { review } = labels
  const languages = [...new Set(changes.works.flatMap(({ editions }) => editions.map((edition) => edition.language)))]
  const body = [
    h('a.skip-link', { href: '#changes' }, labels.skipToText),
    head(changes, languages, labels),
    h('main', { id: 'changes', tabIndex: -1 }, [
      ...(changes.works.length === 0 ? [h('p.work', review.nothingChanged)] : []),
      ...changes.works.map((work, at) => workSection(work, at, review)),
    ]),
  ]
  return reviewDraft({ path: 'report/diff.html', language, title: review.changesTitle, style, script: CHANGES_SCRIPT, body })
}

function head(changes: Changes, languages: readonly string[], labels: Labels): Element {
  const { review } = labels
  const { from, summary, to } = changes
  const scope = filled(review.between, { from: from.name, to: to.commit === undefined ? review.workingFiles : to.name })
  const counts = [
    h('div', [h('dt', review.blocks), h('dd', String(summary.rows))]),
    h('div', { className: summary.behind > 0 ? ['open'] : [] }, [h('dt', review.notFollowed), h('dd', String(summary.behind))]),
  ]
  return h('header.review-head', [
    h('h1', review.changesTitle),
    h('p.file', scope),
    h('dl.counts', counts),
    ...(summary.works > 0 && summary.behind === 0 ? [h('p', review.allFollowed)] : []),
    ...(summary.works > 0 ? [filters(changes, languages, labels)] : []),
  ])
}

/** Shown by the script that makes them work. */
function filters({ works }: Changes, languages: readonly string[], labels: Labels): Element {
  const { review } = labels
  const publications = [...new Set(works.map(({ publication }) => publication))]
  const option = (value: string, text: string) => h('option', { value }, text)
  const choice = (name: string, title: string, options: readonly Element[]) =>
    h('label', [`${title} `, h('select', { dataFilter: name }, [option('', review.all), ...options])])
  return h('div.filters', { hidden: true }, [
    ...(languages.length > 1
      ? [
          choice(
            'language',
            labels.languages,
            languages.map((tag) => h('option', { value: tag, lang: tag }, nameOfLanguage(tag))),
          ),
        ]
      : []),
    ...(publications.length > 1
      ? [
          choice(
            'publication',
            labels.publications,
            publications.map((name) => option(name, name)),
          ),
        ]
      : []),
    h('label', [h('input', { type: 'checkbox', dataFilter: 'behind' }), review.notFollowed]),
    h('span.keys', review.keys),
  ])
}

function workSection(work: WorkChange, at: number, review: Review): Element {
  const { editions, publication, rows } = work
  const fates = editions.flatMap((edition) => fateOf(edition, review))
  const columns = rows[0]?.cells.length ?? 1
  return h('section.work', { dataPublication: publication, style: `--languages: ${columns}` }, [
    h('h2', publication === work.work ? publication : `${publication}/${work.work}`),
    ...(fates.length > 0 ? [h('ul.fates', fates)] : []),
    ...rows.map((row) => rowSection(row, `work-${at + 1}-${row.row}`, review)),
  ])
}

function fateOf(edition: EditionChange, review: Review): Element[] {
  const words = fateWords(edition, review)
  if (words === '') return []
  const { fate, file, fileBefore, isBehind, language } = edition
  const name = fate === 'kept' && fileBefore !== undefined ? [h('code', fileBefore), ' → '] : []
  return [h('li', { className: isBehind ? ['standing'] : [] }, [languageName(language), ` – ${words} `, ...name, h('code', file)])]
}

function fateWords({ fate, fileBefore, isBehind }: EditionChange, review: Review): string {
  switch (fate) {
    case 'added':
      return review.newEdition
    case 'removed':
      return review.editionRemoved
    case 'missing':
      return isBehind ? review.noEdition : ''
    case 'kept':
      if (isBehind) return review.editionLeft
      return fileBefore === undefined ? '' : review.renamed
  }
}

function rowSection({ cells, row }: RowChange, id: string, review: Review): Element {
  const changed = cells.filter(({ kind }) => kind !== 'untouched' && kind !== 'absent').map(({ language }) => language)
  const behind = cells.filter(({ isBehind }) => isBehind).map(({ language }) => language)
  return h(
    'div.change',
    { id, role: 'group', tabIndex: -1, ariaLabel: row, dataLanguages: [...changed, ...behind].join(' '), dataBehind: behind.join(' ') },
    [
      h('a.row-link', { href: `#${id}`, ariaLabel: `${review.linkToRow}: ${row}` }, '#'),
      h(
        'div.columns',
        cells.map((cell) => cellOf(cell, review)),
      ),
    ],
  )
}

function cellOf(cell: CellChange, review: Review): Element {
  const { file, isBehind, kind, language, place } = cell
  const isQuiet = kind === 'untouched' || kind === 'absent'
  const classes = isBehind ? ['behind'] : isQuiet ? ['quiet'] : []
  const words = isBehind ? review.notFollowed : stateOf(cell, review)
  return h('div.cell', { className: classes }, [
    h('p.change-kind', [languageName(language), h('strong', words), h('span.file', { title: file }, `${nameOfFile(file)}:${place.line}`)]),
    h('div.cell-text.paragraphs', { lang: language }, wordsOf(cell)),
  ])
}

/** The heading above names its folder. */
function nameOfFile(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function stateOf({ isMoved, kind }: CellChange, { kinds }: Review): string {
  return isMoved && kind !== 'moved' ? `${kinds.moved} · ${kinds[kind]}` : kinds[kind]
}

function wordsOf(cell: CellChange): ElementContent[] {
  return cellWords(cell).map(wordOf)
}
