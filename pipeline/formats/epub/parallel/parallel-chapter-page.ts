import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../../languages/index.ts'
import type { ParallelCell, ParallelChapter, ParallelRow } from '../../../model/index.ts'
import { chapterNotice } from '../../../render/chapter-notice.ts'
import { idInLanguage } from '../../../render/parallel/id-in-language.ts'
import { joinedTitles } from '../../../render/parallel/joined-titles.ts'
import { rowElement } from '../../../render/parallel/row-element.ts'
import type { Page } from '../book.ts'
import { bookContent } from '../book-content.ts'
import { noteList } from '../book-notes.ts'
import type { LinkMap } from '../link-map.ts'
import type { PageBreak } from '../page-breaks.ts'
import { pageMark } from '../place-page-break.ts'
import { xhtml } from '../xhtml.ts'
import { xhtmlPage } from '../xhtml-page.ts'
import { type Markup, xml } from '../xml.ts'
import { pagesBefore, withPageBreaks } from './parallel-pages.ts'

/** What the page of a work needs to know of the book. */
export interface PageContext {
  /** All languages of the book. */
  readonly languages: readonly string[]
  readonly linksOf: (language: string) => LinkMap
  /** Where the pages of the PDF begin in the work. */
  readonly breaks: readonly PageBreak[]
}

/** The page of a work: row by row, in each row one language after another. */
export function parallelChapterPage(chapter: ParallelChapter, context: PageContext): Page {
  const [language = ''] = chapter.languages
  const { file = '', ids = new Set<string>() } = context.linksOf(language).chapters.get(chapter.work) ?? {}
  const marksOf = (row: ParallelRow) => pagesBefore(row, context.breaks).map(({ label }) => pageMarkIn(label, context.linksOf(language)))
  const write = (row: ParallelRow) => [
    ...(row.isAfterBreak ? [xml`<hr/>`] : []),
    ...marksOf(row),
    xhtml([rowOf(withPageBreaks(row, context.breaks), contentIn(ids, context))]),
  ]
  const writeNote = (row: ParallelRow, at: number) => [
    ...marksOf(row),
    // Their heading stays with the first of them on paper, where it has no place of its own.
    ...(at === 0 ? [notesTitle(chapter)] : []),
    xhtml([rowOf(withPageBreaks(row, context.breaks), (cell) => contentIn(ids, context)(cell).map(noteList))]),
  ]
  const body = xml`<section epub:type="chapter" role="doc-chapter" aria-labelledby="${titleId(chapter)}">
${[...notices(chapter, context), ...chapter.rows.flatMap(write), ...notes(chapter, chapter.notes.flatMap(writeNote))]}
</section>`
  const title = joinedTitles(Object.values(chapter.titles))
  return { id: file.replace(/\.xhtml$/, ''), file, title, xhtml: xhtmlPage({ language, title, part: 'bodymatter' }, body) }
}

function pageMarkIn(label: string, links: LinkMap): Markup {
  return xhtml(bookContent({ type: 'root', children: [pageMark(label)] }, links))
}

type ContentOf = (cell: ParallelCell) => readonly ElementContent[]

/** What cells hold, as a book shows it; links lead to any place of the page. */
function contentIn(pageIds: ReadonlySet<string>, { linksOf }: PageContext): ContentOf {
  return ({ content, language }) => bookContent({ type: 'root', children: [...content] }, { ...linksOf(language), pageIds })
}

function rowOf(row: ParallelRow, contentOf: ContentOf): Element {
  const element = bothLanguages(rowElement(row, contentOf))
  return { ...element, properties: { ...element.properties, className: [...classesOf(element), ...classesOfRow(row)] } }
}

/** A row of headings says so, and one of a call-out, whose rows belong together more than others do, also whether it is its first or its last. */
function classesOfRow({ cells }: ParallelRow): readonly string[] {
  const filled = cells.flatMap(({ content }) => (content.length === 0 ? [] : [content]))
  const isHeading = filled.every(([first]) => first?.type === 'element' && /^h[1-6]$/.test(first.tagName))
  if (isHeading) return ['row-heading']
  const holders = filled.map(([first]) => classesOf(first))
  if (!holders.every((classes) => classes.includes('callout'))) return []
  const isFirst = holders.some((classes) => !classes.includes('is-continued'))
  const isLast = filled.some((content) => !classesOf(content.at(-1)).includes('is-unfinished'))
  return ['row-callout', ...(isFirst ? ['row-callout-first'] : []), ...(isLast ? ['row-callout-last'] : [])]
}

function classesOf(node: ElementContent | undefined): readonly string[] {
  return node?.type === 'element' ? [node.properties.className ?? []].flat().map(String) : []
}

/** XML says the language of a cell in its own way too. */
function bothLanguages(row: Element): Element {
  const children = row.children.map((cell) =>
    cell.type === 'element' ? { ...cell, properties: { ...cell.properties, xmlLang: cell.properties.lang } } : cell,
  )
  return { ...row, children }
}

function titleId({ headings, languages }: ParallelChapter): string {
  const [title] = headings
  const language = languages.find((candidate) => title?.texts[candidate] !== undefined) ?? ''
  return idInLanguage(title?.id ?? '', language)
}

/** What readers are told of the languages that lack the text, or are behind. */
function notices({ languages, behind }: ParallelChapter, context: PageContext): readonly Markup[] {
  return context.languages.flatMap((language) => {
    const outdated = behind[language]
    const told = outdated === undefined ? undefined : chapterNotice({ language, behind: outdated }, language)
    const text = languages.includes(language) ? told : languageOf(language).labels.parallel.absent
    return text === undefined ? [] : [xml`<p class="notice" role="note" lang="${language}" xml:lang="${language}">${text}</p>`]
  })
}

/** Id of the row that heads the notes of a work. */
export const NOTES = 'notes'

function notesTitle({ languages }: ParallelChapter): Markup {
  const cells = languages.map((language) => ({
    language,
    content: [h('h2', { id: idInLanguage(NOTES, language) }, languageOf(language).labels.notes)],
  }))
  return xhtml([rowOf({ id: NOTES, kind: 'text', isAfterBreak: false, cells }, ({ content }) => content)])
}

function notes({ languages }: ParallelChapter, rows: readonly Markup[]): readonly Markup[] {
  if (rows.length === 0) return []
  return [
    xml`<section class="footnotes" epub:type="footnotes" aria-labelledby="${idInLanguage(NOTES, languages[0] ?? '')}">
${rows}
</section>`,
  ]
}
