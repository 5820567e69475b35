import type { Element, RootContent } from 'hast'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** All that is read aloud of a file, in the order of its structure, without spaces, soft hyphens, the marks of lists and the given roles. */
export async function readOrder(bytes: Uint8Array, without: readonly string[] = []): Promise<string> {
  return (await readPages(bytes, without)).join('')
}

/** The same, page by page. */
export async function readPages(bytes: Uint8Array, without: readonly string[] = []): Promise<readonly string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const texts = textsOf(items)
    pages.push(
      flat(
        idsIn(await page.getStructTree(), without)
          .map((id) => texts.get(id) ?? '')
          .join(''),
      ),
    )
  }
  await task.destroy()
  return pages
}

/** What is read aloud of a file in a language other than the file's own, by the language that its elements name; without spaces. */
export async function readInOtherLanguages(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const document = await task.promise
  const read: Record<string, string> = {}
  const walk = (node: StructureNode | null, texts: ReadonlyMap<string, string>, language = node?.lang): void => {
    const text = flat(texts.get(node?.id ?? '') ?? '')
    if (language !== undefined && text !== '') read[language] = (read[language] ?? '') + text
    for (const child of node?.children ?? []) walk(child, texts, child.lang ?? language)
  }
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    walk(await page.getStructTree(), textsOf(items))
  }
  await task.destroy()
  return read
}

/** The words of a tree as they would be read; `pageOf` gives the numbers of the contents, which are left out where it is not known. */
export function wordsOf(nodes: readonly RootContent[], pageOf: Readonly<Record<string, string>> | undefined): string {
  return flat(nodes.map((node) => words(node, pageOf)).join(''))
}

/** Where two texts part, with some letters around it; nothing where they are the same. */
export function firstDifference(one: string, other: string): readonly string[] {
  if (one === other) return []
  const at = [...one].findIndex((_, index) => one[index] !== other[index])
  const start = Math.max(0, (at < 0 ? one.length : at) - 40)
  return [one, other].map((text) => text.slice(start, start + 80))
}

/** Without spaces and soft hyphens: where lines are broken is no matter of the text. */
function flat(text: string): string {
  return text.replace(/[\s\u00AD]+/g, '').normalize('NFC')
}

function words(node: RootContent, pageOf: Readonly<Record<string, string>> | undefined): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.tagName === 'svg') return ''
  const { dataPageOf, role } = node.properties
  if (role === 'img') return ''
  if (node.tagName === 'ul' && !pageOf && hasNumbers(node)) return ''
  if (typeof dataPageOf === 'string') return pageOf?.[dataPageOf] ?? ''
  return node.children.map((child) => words(child, pageOf)).join('')
}

function hasNumbers(element: Element): boolean {
  return element.properties.dataPageOf !== undefined || element.children.some((child) => child.type === 'element' && hasNumbers(child))
}

type Item = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>['getTextContent']>
>['items'][number]

/** The text of each piece of marked content. */
function textsOf(items: readonly Item[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => typeof one === 'string')
      // A hyphen in a piece of its own stands where a word is broken over the end of a line.
      const isBreak = typeof open.at(-1) !== 'string' && /^[-\u2010]$/.test(item.str)
      if (id !== undefined && !isBreak) texts.set(id, (texts.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id)
  }
  return texts
}

interface StructureNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly lang?: string
  readonly children?: readonly StructureNode[]
}

/** Of a picture its text is read, not the letters in it. The marks of lists stand in labels of their own, which hold nothing but letters. */
function idsIn(node: StructureNode | null, without: readonly string[]): readonly string[] {
  if (!node || without.includes(node.role ?? '')) return []
  if (node.type === 'content') return node.id === undefined ? [] : [node.id]
  const kids = node.children ?? []
  if (node.role === 'Lbl' && kids.every(({ type }) => type === 'content')) return []
  const isRead = (kid: StructureNode) => node.role !== 'Figure' || kid.role === 'Caption'
  return kids.filter(isRead).flatMap((kid) => idsIn(kid, without))
}
