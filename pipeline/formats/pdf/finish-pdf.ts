import type { Finished, FormatHost } from '../../model/index.ts'
import type { BookPlan } from './book-plan.ts'
import { readPageNumbers, repairPdf } from './repair/repair-pdf.ts'
import { setBook } from './setting/set-book.ts'

/** Sets a book, has it printed with the numbers of its pages in its contents, and repairs what was printed. */
export async function finishPdf(plan: BookPlan, host: FormatHost): Promise<Finished> {
  const { html, marks } = await setBook(plan, host)
  const printed = await host.print({ html, pageNumbers: (pdf) => readPageNumbers(pdf, marks) })
  return repairPdf(printed, marks, plan)
}
