import type { Element, RootContent } from 'hast'
import { h } from 'hastscript'
import { LANGUAGES } from '../../../languages/index.ts'
import type { FormatHost } from '../../../model/index.ts'
import { embeddedFaces } from '../../../render/embedded-faces.ts'
import { toHtml } from '../../../render/to-html.ts'
import type { BookPlan } from '../book-plan.ts'
import type { Mark } from '../marks.ts'
import { embedPictures } from './embed-pictures.ts'
import { fillEmptyCells } from './fill-empty-cells.ts'
import { fontFaces } from './font-faces.ts'
import { hyphenate, loadHyphenator } from './hyphenate.ts'
import { keepRanges } from './keep-ranges.ts'
import { keepSpaces } from './keep-spaces.ts'
import { markElements } from './mark-elements.ts'

/** A page that can be printed as it is, and what is known of its marked elements. */
export interface SetBook {
  readonly html: string
  readonly marks: readonly Mark[]
}

/** Brings together all that a page needs to be printed: text with soft hyphens and marks, styles, fonts and pictures. */
export async function setBook(plan: BookPlan, host: FormatHost): Promise<SetBook> {
  const hyphenator = await loadHyphenator(languagesOf(plan))
  const hyphenated = hyphenate(keepSpaces(fillEmptyCells(plan.body.children)), plan.language, hyphenator)
  const { content, marks } = markElements(await embedPictures(keepRanges(hyphenated), plan.pictures, host), plan.language)
  const body = toHtml(h('body', { class: [`is-${plan.layout}`, `is-for-${plan.edition}`] }, [...content, namesOf(marks)]))
  const styles = [
    await fontFaces(host, /<(?:code|pre|kbd|samp)\b/.test(body)),
    await embeddedFaces(`${plan.pageRules}${body}`, host),
    await host.readStyle('tokens.css'),
    await host.readStyle('print.css'),
    ...(await ownStyle(plan, host)),
    plan.pageRules,
  ]
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: ONLY_WHAT_IS_HERE }),
    h('title', plan.title),
    h('style', styles.join('\n')),
  ])
  return { html: `<!doctype html><html lang="${plan.language}">${toHtml(head)}${body}</html>`, marks }
}

async function ownStyle({ layout }: BookPlan, host: FormatHost): Promise<readonly string[]> {
  return layout === 'parallel' ? [await host.readStyle('parallel.css')] : []
}

/** The browser gives a name in the file to what a link leads to, seen or not: so every block has one. */
function namesOf(marks: readonly Mark[]): Element {
  return h(
    'div',
    { hidden: true },
    marks.flatMap(({ id }) => (id === undefined ? [] : [h('a', { href: `#${id}` })])),
  )
}

/** The page fetches nothing and runs nothing, whatever stands in it. */
const ONLY_WHAT_IS_HERE = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** The languages of the text: the volume's and those that elements name. */
function languagesOf(plan: BookPlan): readonly string[] {
  const named = new Set(namedLanguages(plan.body.children))
  return LANGUAGES.map(({ tag }) => tag).filter((tag) => tag === plan.language || named.has(tag))
}

function namedLanguages(nodes: readonly RootContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const { lang } = node.properties
    return [...(typeof lang === 'string' ? [lang] : []), ...namedLanguages(node.children)]
  })
}
