import { languageOf, MESSAGE_LANGUAGE } from '../../languages/index.ts'
import type { Finished, FormatHost, Notice } from '../../model/index.ts'
import { counted } from '../../text/counted.ts'
import type { BookPlan } from './book-plan.ts'
import { readPageNumbers, repairPdf } from './repair/repair-pdf.ts'
import { setBook } from './setting/set-book.ts'

/** Sets a book, has it printed with the numbers of its pages in its contents, repairs what was printed and counts its pages. */
export async function finishPdf(plan: BookPlan, host: FormatHost): Promise<Finished> {
  const { html, marks } = await setBook(plan, host)
  const printed = await host.print({ html, pageNumbers: (pdf) => readPageNumbers(pdf, marks) })
  const finished = await repairPdf(printed, marks, plan)
  return { ...finished, notices: pageCount(plan, finished.pages ?? 0) }
}

function pageCount({ pages, language }: BookPlan, count: number): readonly Notice[] {
  if (!pages || pages.count === count) return []
  const name = languageOf(language).names[MESSAGE_LANGUAGE] ?? language
  const message = `Unexpected ${counted(count, 'page')} in ${name}, expected ${pages.count}`
  return [{ rule: 'page-count', severity: 'error', message, language, place: pages.place }]
}
