import type { CellChange, Changes, EditionChange, RowChange, WorkChange } from '../../model/index.ts'
import { counted } from '../../text/counted.ts'
import { codeSpan, fenced } from './code.ts'
import { diffLines } from './diff-lines.ts'

/** GitHub takes comments of 65,536 characters; a robot may add a line of its own. */
const LONGEST = 65_000
/** Room for the list of what has not followed; the details have the rest. */
const LONGEST_LIST = 20_000

/** What changed, as a comment of a pull request: a table, who has not followed and where, and the texts folded away. Never longer than a comment may be. */
export function markdownChanges(changes: Changes): string {
  const head = [headline(changes), ...(changes.works.length > 0 ? [table(changes)] : []), ...behindList(changes)]
  const own = `${head.join('\n\n')}\n`
  return `${own}${detailsOf(changes.works, LONGEST - own.length)}`
}

function headline({ from, summary, to }: Changes): string {
  const scope = `between ${codeSpan(from.name)} and ${to.commit === undefined ? to.name : codeSpan(to.name)}`
  const [title, told] =
    summary.behind > 0
      ? ['Languages that have not followed', `**${counted(summary.behind, 'place')} where a language has not followed.**`]
      : ['All languages have followed', summary.works === 0 ? '' : 'Every language has followed.']
  if (summary.works === 0) return `### No text has changed\n\nNothing changed ${scope}.`
  return `### ${title}\n\n${counted(summary.rows, 'block')} changed in ${counted(summary.works, 'work')} ${scope}. ${told}`
}

/** More works than that say nothing in a table. */
const ROWS_SHOWN = 40

function table({ works }: Changes): string {
  const languages = [...new Set(works.flatMap(({ editions }) => editions.map(({ language }) => language)))]
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rows = works.slice(0, ROWS_SHOWN).map((work) => {
    const cells = languages.map((language) => editionCell(work.editions.find((edition) => edition.language === language)))
    return line([codeSpan(nameOf(work)).replaceAll('|', '\\|'), ...cells])
  })
  const rest = works.length > ROWS_SHOWN ? [line([`${works.length - ROWS_SHOWN} more`, ...languages.map(() => '')])] : []
  return [line(['Work', ...languages]), line(['---', ...languages.map(() => '---')]), ...rows, ...rest].join('\n')
}

function nameOf({ publication, work }: WorkChange): string {
  return `${publication}/${work}`
}

function editionCell(edition: EditionChange | undefined): string {
  if (!edition) return ''
  const { behind, changed, fate, file, fileBefore, isBehind } = edition
  const parts = [
    ...(fate === 'added' ? ['new'] : fate === 'removed' ? ['removed'] : []),
    ...(fate === 'kept' && fileBefore !== undefined
      ? [`renamed, was ${codeSpan(shortName(fileBefore, file)).replaceAll('|', '\\|')}`]
      : []),
    ...(isBehind ? [`**${fate === 'missing' ? 'missing' : 'not removed'}**`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(behind > 0 ? [`**${behind} not followed**`] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : '–'
}

/** A path without the folder that it shares with another one. */
function shortName(path: string, other: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return other.startsWith(folder) && !other.slice(folder.length).includes('/') ? path.slice(folder.length) : path
}

function behindList({ works }: Changes): readonly string[] {
  const entries = works.flatMap((work) => [...work.editions.flatMap(editionEntry), ...work.rows.flatMap(rowEntries)])
  if (entries.length === 0) return []
  const { shown, left } = fitting(entries, LONGEST_LIST)
  const rest = left > 0 ? [`- and ${counted(left, 'more place')}; \`concord diff\` lists them all`] : []
  return [['#### Not followed', '', ...shown, ...rest].join('\n')]
}

function editionEntry({ fate, file, isBehind, language }: EditionChange): readonly string[] {
  if (!isBehind) return []
  const what = fate === 'missing' ? 'the work is new, and there is no edition yet' : 'other editions were removed, and this one is left'
  return [`- ${codeSpan(file)}: **${language}**, ${what}`]
}

function rowEntries({ cells, row }: RowChange): readonly string[] {
  const ahead = cells.filter(({ kind }) => kind !== 'untouched' && kind !== 'absent').map(({ kind, language }) => `${language} ${kind}`)
  return cells
    .filter(({ isBehind }) => isBehind)
    .map(({ file, language, place }) => `- ${codeSpan(`${file}:${place.line}`)}: **${language}** (${ahead.join(', ')}; ${codeSpan(row)})`)
}

function detailsOf(works: readonly WorkChange[], room: number): string {
  const blocks = works.filter(({ rows }) => rows.length > 0).flatMap((work) => workDetails(work))
  const closing = (left: number) => (left > 0 ? `\n${counted(left, 'more block')} left out here; \`concord diff\` shows them all.\n` : '')
  const { shown, left } = fitting(blocks, room - closing(blocks.length).length)
  return `${shown.map((block) => `\n${block}\n`).join('')}${closing(left)}`
}

/** How many rows stand in one fold: few enough that a long work is not left out as a whole. */
const ROWS_A_FOLD = 25

function workDetails(work: WorkChange): readonly string[] {
  const folds = Array.from({ length: Math.ceil(work.rows.length / ROWS_A_FOLD) }, (_, at) => at * ROWS_A_FOLD)
  return folds.map((from) => {
    const rows = work.rows.slice(from, from + ROWS_A_FOLD)
    const part = folds.length > 1 ? ` (${from + 1} to ${from + rows.length})` : ''
    const title = `${nameOf(work)}: ${counted(work.rows.length, 'block')}${part}`
    return [`<details><summary>${escaped(title)}</summary>`, ...rows.map(rowDetails), '</details>'].join('\n\n')
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function rowDetails({ cells, row }: RowChange): string {
  const told = cells.filter(({ isBehind, kind }) => isBehind || (kind !== 'untouched' && kind !== 'absent'))
  return [`**${codeSpan(row)}**`, fenced('diff', told.flatMap(cellLines))].join('\n\n')
}

function cellLines(cell: CellChange): readonly string[] {
  const { file, isBehind, kind, language, place } = cell
  return [`@@ ${language} ${isBehind ? 'not followed' : kind} @@ ${file}:${place.line}`, ...diffLines(cell)]
}

/** As many entries as there is room for, and how many are left. */
function fitting(entries: readonly string[], room: number): { readonly shown: readonly string[]; readonly left: number } {
  let length = 0
  const end = entries.findIndex((entry) => {
    length += entry.length + 2
    return length > room
  })
  const shown = end < 0 ? entries : entries.slice(0, end)
  return { shown, left: entries.length - shown.length }
}
