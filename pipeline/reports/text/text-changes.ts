import type { CellChange, Changes, EditionChange, RowChange, WorkChange } from '../../model/index.ts'
import { cellWords } from '../../text/cell-words.ts'
import { counted } from '../../text/counted.ts'
import { shortenedChanges } from '../../text/shortened-changes.ts'
import { wrapped } from './wrapped.ts'

/** How parts of the report are set off on a terminal. */
export interface ChangeColours {
  heading(text: string): string
  behind(text: string): string
  faint(text: string): string
  removed(text: string): string
  added(text: string): string
}

/** For files, pipes and whoever asks for none: words that were taken out or put in stand in brackets, as `git diff --word-diff` has them. */
export const UNCOLOURED: ChangeColours = {
  heading: (text) => text,
  behind: (text) => text,
  faint: (text) => text,
  removed: (text) => `[-${text}-]`,
  added: (text) => `{+${text}+}`,
}

/** What changed in each language, for people: a paragraph for each row, with the words that changed and the languages that have not followed. */
export function textChanges(changes: Changes, colours: ChangeColours = UNCOLOURED): string {
  const works = changes.works.map((work) => workSection(work, colours))
  return `${[...works, closing(changes)].join('\n\n')}\n`
}

function workSection(work: WorkChange, colours: ChangeColours): string {
  const fates = work.editions.flatMap((edition) => fateLine(edition, colours))
  const rows = work.rows.map((row) => rowLines(row, colours).join('\n'))
  return [[colours.heading(`${work.publication}/${work.work}`), ...fates].join('\n'), ...rows].join('\n\n')
}

function fateLine({ fate, file, fileBefore, isBehind, language }: EditionChange, { behind, faint }: ChangeColours): readonly string[] {
  const line = (words: string) => [`  ${language}  ${words}`]
  switch (fate) {
    case 'added':
      return line(`new edition  ${faint(file)}`)
    case 'removed':
      return line(`edition removed  ${faint(fileBefore ?? file)}`)
    case 'missing':
      return isBehind ? line(`${behind('no edition yet')}  ${faint(file)}`) : []
    case 'kept':
      if (isBehind) return line(`${behind('not removed')}  ${faint(file)}`)
      return fileBefore === undefined ? [] : line(`renamed from ${fileBefore}  ${faint(file)}`)
  }
}

function rowLines({ cells, row }: RowChange, colours: ChangeColours): readonly string[] {
  const told = cells.filter(({ isBehind, kind }) => isBehind || (kind !== 'untouched' && kind !== 'absent'))
  const states = told.map(stateOf)
  const widths = [Math.max(...told.map(({ language }) => language.length)), Math.max(...states.map(({ length }) => length))] as const
  return [`  ${row}`, ...told.flatMap((cell, at) => cellLines(cell, (states[at] ?? '').padEnd(widths[1]), widths[0], colours))]
}

function stateOf({ isBehind, isMoved, kind }: CellChange): string {
  if (isBehind) return 'not followed'
  return isMoved && kind !== 'moved' ? `moved, ${kind}` : kind
}

/** How wide a paragraph is set. */
const WIDTH = 100
const INDENT = '      '

function cellLines(cell: CellChange, state: string, width: number, colours: ChangeColours): readonly string[] {
  const { file, language, place } = cell
  const head = `    ${language.padEnd(width)}  ${cell.isBehind ? colours.behind(state) : state}  ${colours.faint(`${file}:${place.line}`)}`
  return [head, ...wrapped(shortenedChanges(cellWords(cell)), WIDTH - INDENT.length, paintOf(colours)).map((line) => INDENT + line)]
}

function paintOf({ added, faint, removed }: ChangeColours) {
  return { same: faint, removed, added }
}

function closing({ from, summary, to }: Changes): string {
  const scope = `between ${from.name} and ${to.name}`
  if (summary.works === 0) return `Nothing changed ${scope}`
  const behind =
    summary.behind === 0 ? 'every language has followed' : `${counted(summary.behind, 'place')} where a language has not followed`
  return `${counted(summary.rows, 'block')} changed in ${counted(summary.works, 'work')} ${scope}; ${behind}`
}
