import { type Format, parallelPath, volumePath } from '../../model/index.ts'
import { planBook } from './book/plan-book.ts'
import { planParallel } from './parallel/plan-parallel.ts'

/** PDF: a volume as a book, tagged and with bookmarks. Decided here as a tree and page rules; set, printed and repaired when it is finished. */
export const pdfFormat: Format = {
  id: 'pdf',
  extension: 'pdf',
  compose: (volume) => [
    { path: volumePath(volume, 'pdf'), content: JSON.stringify(planBook(volume)) },
    ...(volume.pdf?.print ? [{ path: volumePath(volume, 'print.pdf'), content: JSON.stringify(planBook(volume, 'print')) }] : []),
  ],
  composeParallel: (parallel) => [{ path: parallelPath(parallel, 'pdf'), content: JSON.stringify(planParallel(parallel)) }],
  // Loaded here, so that a run in which no volume has changed does not wait for what makes bytes.
  finish: async (draft, host) => {
    const { finishPdf } = await import('./finish-pdf.ts')
    return finishPdf(JSON.parse(draft.content), host)
  },
}
