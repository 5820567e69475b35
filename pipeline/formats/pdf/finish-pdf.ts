import { languageOf, MESSAGE_LANGUAGE } from '../../languages/index.ts'
import { type Finished, type FormatHost, type Notice, START, type Violation } from '../../model/index.ts'
import { counted } from '../../text/counted.ts'
import { blockPages } from './block-pages.ts'
import { lastPage } from './book/page-rules.ts'
import type { BookPlan } from './book-plan.ts'
import { closerNotes, lonelyEndings, setCloser } from './lonely-endings.ts'
import { pageLabel } from './page-label.ts'
import type { FileMetadata } from './repair/file-metadata.ts'
import { FIELD_FONT } from './repair/form/field-font.ts'
import { type Printing, readPrinting } from './repair/read-printing.ts'
import type { Repaired } from './repair/repair-pdf.ts'
import { task } from './repair/repair-task.ts'
import { setBook } from './setting/set-book.ts'
import { smallerFigures, strayedFigures, tryAgain } from './strayed-figures.ts'
import { OWN } from './verify/verify-pdf.ts'

/** Sets a book, has it printed with the numbers of its pages in its contents, repairs what was printed, says where its blocks stand and verifies that all can read it. */
export async function finishPdf(plan: BookPlan, host: FormatHost): Promise<Finished> {
  const { html, marks } = await setBook(plan, host)
  const [closer, smaller] = [new Map<string, number>(), new Map<string, number>()]
  let read: { readonly pdf: Uint8Array; readonly printing: Promise<Printing> } | undefined
  const printingOf = (pdf: Uint8Array) => {
    if (read?.pdf !== pdf) read = { pdf, printing: readPrinting(pdf, marks) }
    return read.printing
  }
  const hasFields = marks.some(({ field }) => field)
  const fieldFont = hasFields ? { fieldFont: await host.readFont(FIELD_FONT.file, 'truetype') } : {}
  const repair = (pdf: Uint8Array) => host.perform(task, { printed: pdf, marks, metadata: metadataOf(plan), ...fieldFont })
  const ahead = oneAhead(repair)
  const printed = await host.print({
    html,
    pageNumbers: async (pdf) => {
      ahead.printed(pdf)
      const { pageOf } = await printingOf(pdf)
      const front = frontOf(plan, pageOf)
      return Object.fromEntries(Object.entries(pageOf).map(([id, page]) => [id, pageLabel(page, front)]))
    },
    laterStyle: async (pdf) => {
      const printing = await printingOf(pdf)
      setCloser(closer, lonelyEndings(plan, printing), plan.layout)
      // In columns, figures stand in all languages below one another.
      if (plan.layout !== 'parallel') tryAgain(smaller, strayedFigures(plan, printing))
      // Only where there is front matter do the feet ask for the last page; without need nothing is printed again.
      const last = plan.firstOfBody === undefined ? '' : lastPage(printing.pages - frontOf(plan, printing.pageOf))
      return [last, closerNotes(closer, plan.layout), smallerFigures(smaller)].filter((rule) => rule !== '').join('\n')
    },
  })
  const { bytes, pages, pageMap, turns, violations } = await ahead.of(printed)
  // The pages to cite are those of the editions for readers.
  if (plan.edition === 'print') return { bytes, pages, pageMap, notices: inaccessible(plan, violations) }
  const blocks = blockPages(plan, { pageMap, turns, front: frontOf(plan, pageMap) })
  return { bytes, pages, pageMap, blocks, notices: [...pageCount(plan, pages), ...inaccessible(plan, violations)] }
}

/**
 * The repair of a file that most likely is the last: one that was printed with the numbers of its pages, of which it is yet to be read whether
 * they have moved. Repair and reading go on side by side.
 */
function oneAhead(repair: (pdf: Uint8Array) => Promise<Repaired>) {
  let prints = 0
  let begun: { readonly pdf: Uint8Array; readonly repaired: Promise<Repaired> } | undefined
  return {
    /** Told of each file as it comes from the browser. */
    printed(pdf: Uint8Array): void {
      prints++
      if (prints !== 2) return
      begun = { pdf, repaired: repair(pdf) }
      // A fault counts where this file is the last.
      begun.repaired.catch(() => undefined)
    },
    of: (pdf: Uint8Array) => (begun?.pdf === pdf ? begun.repaired : repair(pdf)),
  }
}

/** How many pages stand before the one with the number 1. */
function frontOf({ firstOfBody }: BookPlan, pageOf: Readonly<Record<string, number>>): number {
  return firstOfBody === undefined ? 0 : (pageOf[firstOfBody] ?? 1) - 1
}

function metadataOf(plan: BookPlan): FileMetadata {
  const { language, languages, title, description, creators, subjects, epoch, firstOfBody, sheet, sources } = plan
  return {
    language,
    ...(languages && { languages }),
    title,
    description,
    creators,
    subjects,
    epoch,
    ...(firstOfBody !== undefined && { firstOfBody }),
    ...(sheet && { sheet }),
    ...(sources && { sources }),
  }
}

function pageCount({ pages, language }: BookPlan, count: number): readonly Notice[] {
  if (!pages || pages.count === count) return []
  const name = languageOf(language).names[MESSAGE_LANGUAGE] ?? language
  const message = `Unexpected ${counted(count, 'page')} in ${name}, expected ${pages.count}`
  return [{ rule: 'page-count', severity: 'error', message, language, place: pages.place }]
}

/** One notice for each condition that the file does not meet: where it is met nowhere, a thousand would say no more. */
function inaccessible({ language: own, languages = [own] }: BookPlan, violations: readonly Violation[]): readonly Notice[] {
  const name = languages.map((tag) => languageOf(tag).names[MESSAGE_LANGUAGE] ?? tag).join(', ')
  // A finding is of one language or of none.
  const language = languages.length === 1 ? own : ''
  return [...new Set(violations.map(({ condition }) => condition))].flatMap((condition) => {
    const [first, ...others] = violations.filter((violation) => violation.condition === condition)
    if (!first) return []
    const more = others.length > 0 ? `, and at ${counted(others.length, 'more place')}` : ''
    const message = `The PDF in ${name} does not meet \`${condition}\`: ${first.message} (${first.path}${more})`
    // Our own guards are stricter than the standard.
    const severity = first.clause === OWN ? 'warning' : 'error'
    const unless = KNOWN_BY[condition]
    return [{ rule: 'pdf-accessible', severity, message, language, place: START, ...(unless && { unless }) }]
  })
}

/** Faults of a text that a rule about texts finds where they stand. */
const KNOWN_BY: Readonly<Record<string, string>> = {
  '7.4.2-1': 'heading-skipped',
  '7.21.7-1': 'glyph-missing',
  '7.21.7-2': 'glyph-missing',
  '7.21.8-1': 'glyph-missing',
  'unknown-text': 'glyph-missing',
}
