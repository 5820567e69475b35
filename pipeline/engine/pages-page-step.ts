import type { PagesOfRows } from '../model/index.ts'
import { sha256 } from './hash.ts'
import type { Snapshot } from './snapshot.ts'
import { type Run, through } from './through.ts'

/** The table of pages beside `report/pages.json`, for people. */
export const PAGES_PAGE = 'report/pages.html'

/** The bytes of the page that says which pages of the PDFs hold the same text, made from those of `report/pages.json`. */
export async function pagesPageStep(concordance: Uint8Array, { project }: Snapshot, run: Run): Promise<Uint8Array> {
  const { source, languages } = project.settings
  const order = [source, ...languages.filter((language) => language !== source)]
  const known = await through(run, {
    name: 'pages-page',
    subject: 'report',
    input: sha256(`${order.join()}\n${sha256(concordance)}`),
    run: async () => {
      const { composePagesPage } = await import('../reports/html/pages-page.ts')
      const file: { readonly publications: PagesOfRows } = JSON.parse(new TextDecoder().decode(concordance))
      return { value: composePagesPage({ pages: file.publications, languages: order }), notices: [] }
    },
  })
  return new TextEncoder().encode((await known.value()).content)
}
