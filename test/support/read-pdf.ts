import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An entry of a file's bookmarks. */
export interface Bookmark {
  readonly title: string
  readonly page: number
  readonly items: readonly Bookmark[]
}

/** A link of a page: where it leads, a page number or an address. */
export interface PageLink {
  readonly page: number
  readonly target: number | string
  readonly name: string
}

/** A file as a reader sees it. */
export interface ReadPdf {
  readonly pages: readonly string[]
  readonly outline: readonly Bookmark[]
  readonly links: readonly PageLink[]
  readonly language: string
  readonly title: string
  readonly isTagged: boolean
  /** The numbers that stand on the pages. */
  readonly labels: readonly string[]
  /** Name that links can lead to → page. */
  readonly destinations: Readonly<Record<string, number>>
  /** Files within the file, as JSON. */
  readonly attachments: Readonly<Record<string, unknown>>
}

/** Opens a file with a reader that knows nothing of how it was made. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  const { info } = await document.getMetadata()
  const pages: string[] = []
  const links: PageLink[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype !== 'Link') continue
      const target = annotation.url ?? (await pageOf(document, annotation.dest))
      links.push({ page: number, target, name: annotation.contentsObj?.str ?? '' })
    }
  }
  const read: ReadPdf = {
    pages,
    links,
    outline: await bookmarks(document, (await document.getOutline()) ?? []),
    language: String(Reflect.get(info, 'Language')),
    title: String(Reflect.get(info, 'Title')),
    labels: (await document.getPageLabels()) ?? [],
    destinations: await destinationsOf(document),
    attachments: Object.fromEntries(
      Object.values<{ readonly filename: string; readonly content: Uint8Array }>((await document.getAttachments()) ?? {}).map(
        ({ filename, content }) => [filename, JSON.parse(new TextDecoder().decode(content))],
      ),
    ),
    isTagged: (await document.getMarkInfo())?.Marked === true,
  }
  await task.destroy()
  return read
}

async function destinationsOf(document: PDFDocumentProxy): Promise<Readonly<Record<string, number>>> {
  const named = Object.entries((await document.getDestinations()) ?? {})
  const pages = await Promise.all(named.map(async ([name, place]) => [decodeURIComponent(name), await pageOf(document, place)] as const))
  return Object.fromEntries(pages)
}

interface OutlineNode {
  readonly title: string
  readonly dest: unknown
  readonly items: readonly OutlineNode[]
}

async function bookmarks(document: PDFDocumentProxy, nodes: readonly OutlineNode[]): Promise<readonly Bookmark[]> {
  return Promise.all(
    nodes.map(async ({ title, dest, items }) => ({ title, page: await pageOf(document, dest), items: await bookmarks(document, items) })),
  )
}

async function pageOf(document: PDFDocumentProxy, destination: unknown): Promise<number> {
  const place = typeof destination === 'string' ? await document.getDestination(destination) : destination
  const [reference] = Array.isArray(place) ? place : []
  return reference ? (await document.getPageIndex(reference)) + 1 : 0
}
