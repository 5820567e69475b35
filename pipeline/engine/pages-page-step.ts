import type { PagesOfRows } from '../model/index.ts'
import { typesetText } from '../render/typeset-text.ts'
import { hashOf, sha256 } from './hash.ts'
import type { Snapshot } from './snapshot.ts'
import { type Run, through } from './through.ts'

/** The table of pages beside `report/pages.json`, for people. */
export const PAGES_PAGE = 'report/pages.html'

/** The bytes of the page that says which pages of the PDFs hold the same text, made from those of `report/pages.json`. */
export async function pagesPageStep(concordance: Uint8Array, snapshot: Snapshot, run: Run): Promise<Uint8Array> {
  const { source, languages } = snapshot.project.settings
  const titles = titlesIn(source, snapshot)
  const order = [source, ...languages.filter((language) => language !== source)]
  const known = await through(run, {
    name: 'pages-page',
    subject: 'report',
    input: hashOf({ order, titles, concordance: sha256(concordance) }),
    run: async () => {
      const { composePagesPage } = await import('../reports/html/pages-page.ts')
      const file: { readonly publications: PagesOfRows } = JSON.parse(new TextDecoder().decode(concordance))
      return { value: composePagesPage({ pages: file.publications, languages: order, titles }), notices: [] }
    },
  })
  return new TextEncoder().encode((await known.value()).content)
}

/** What each publication that has a title is called in a language. */
function titlesIn(language: string, { project, publications }: Snapshot): Readonly<Record<string, string>> {
  const profile = project.settings.typography[language] ?? ''
  const named = publications({}).flatMap(({ id, title }) =>
    title[language] ? [[id, typesetText(title[language], language, profile)]] : [],
  )
  return Object.fromEntries(named)
}
