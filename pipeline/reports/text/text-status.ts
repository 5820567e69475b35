import { type EditionStatus, type OpenBlock, STANDINGS, type Status } from '../../model/index.ts'
import { counted } from '../../text/counted.ts'

/** How parts of the table are set off on a terminal; identity functions where there is none. */
export interface StatusColours {
  heading(text: string): string
  open(text: string): string
  faint(text: string): string
}

/** For files, pipes and whoever asks for none. */
export const PLAIN: StatusColours = { heading: (text) => text, open: (text) => text, faint: (text) => text }

/** Where every edition stands, for people: a line for each work and language, below it the blocks that are behind, last the sums. */
export function textStatus(status: Status, colours: StatusColours = PLAIN): string {
  const widths = widthsOf(status.editions)
  const sections = unique(status.editions.map(({ publication }) => publication)).map((publication) => {
    const own = status.editions.filter((edition) => edition.publication === publication)
    return [colours.heading(publication), ...own.flatMap((edition, at) => lines(edition, own[at - 1], { widths, colours }))].join('\n')
  })
  return `${[...sections, closing(status)].join('\n\n')}\n`
}

interface Widths {
  readonly work: number
  readonly language: number
}

interface Showing {
  readonly widths: Widths
  readonly colours: StatusColours
}

function widthsOf(editions: readonly EditionStatus[]): Widths {
  return {
    work: Math.max(0, ...editions.map(({ work }) => work.length)),
    language: Math.max(0, ...editions.map(({ language }) => language.length)),
  }
}

function lines(edition: EditionStatus, before: EditionStatus | undefined, { widths, colours }: Showing): readonly string[] {
  const work = (before?.work === edition.work ? '' : edition.work).padEnd(widths.work)
  const standing = edition.standing === 'current' ? 'current' : colours.open(standingOf(edition))
  const found = findingsOf(edition)
  const first = `  ${work}  ${edition.language.padEnd(widths.language)}  ${standing}${found === '' ? '' : colours.faint(`  ${found}`)}`
  return [first, ...edition.open.map((block) => openLine(block, edition, colours))]
}

function standingOf({ behind, of, standing, unconfirmed, words }: EditionStatus): string {
  const parts = [
    ...(behind > 0 ? [`behind ${of.join(', ')} by ${counted(behind, 'block')}, ${counted(words, 'word')}`] : []),
    ...(unconfirmed > 0 ? [`${counted(unconfirmed, 'block')} to confirm`] : []),
  ]
  return parts.length > 0 ? parts.join('; ') : standing.replace('-', ' ')
}

function findingsOf({ errors, notes, warnings }: EditionStatus): string {
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
  ].join(', ')
}

function openLine(open: OpenBlock, { file }: EditionStatus, { faint }: StatusColours): string {
  return faint(`      ${file}:${open.line}:${open.column}  ${open.block}  ${whyOf(open)}`)
}

function whyOf({ how, of }: OpenBlock): string {
  const others = of.join(', ')
  if (how === undefined) return 'changed on both sides, or new'
  switch (how) {
    case 'changed':
    case 'added':
    case 'removed':
      return `${others} ${how}`
    case 'lost':
      return 'removed here'
    case 'moved':
      return `stands elsewhere in ${others}`
  }
}

function closing({ summary }: Status): string {
  const standings = STANDINGS.filter((standing) => summary.standings[standing] > 0).map(
    (standing) => `${summary.standings[standing]} ${standing.replace('-', ' ')}`,
  )
  const scope = `${counted(summary.works, 'work')} in ${counted(summary.editions, 'edition')}`
  return `${scope}: ${standings.join(', ')}`
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
