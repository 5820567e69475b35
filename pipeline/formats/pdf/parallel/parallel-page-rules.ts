import { languageOf } from '../../../languages/index.ts'
import { pageNumberText, quoted } from '../book/page-rules.ts'
import { COLUMNS } from './columns.ts'
import type { ParallelBook } from './parallel-book.ts'

/** Style rules that write the heads and feet of the pages in every language, each above and below its column. How these look is for the style sheet to say. */
export function parallelPageRules({ parallel }: ParallelBook, hasCover: boolean): string {
  const titles = parallel.volumes.map(({ title }) => title)
  const isOnly = parallel.chapters.length === 1
  const chapters = parallel.chapters.map((chapter, index) => {
    const heads = parallel.volumes.map(({ language, title }) => (isOnly ? title : (chapter.shortTitles[language] ?? title)))
    return part(`chapter-${index + 1}`, boxes('top', heads.map(quoted)))
  })
  const numbers = parallel.languages.map((language) => pageNumberText(languageOf(language), hasCover ? 'parallel' : 'form'))
  const none = boxes(
    'bottom',
    parallel.languages.map(() => 'none'),
  )
  const romans = boxes(
    'bottom',
    parallel.languages.map((_, at) => (at === 0 ? 'counter(front, lower-roman)' : 'none')),
  )
  return [
    `html { --column-margin: ${COLUMNS.margin}mm; --column-gap: ${COLUMNS.gap}mm }`,
    `@page { ${places(parallel.languages.length)} @bottom-right { content: none } }`,
    `@page { ${boxes('bottom', numbers)} }`,
    'html { counter-reset: front 0 }',
    part('front', `counter-increment: page 0 front 1; ${boxes('top', titles.map(quoted))} ${romans}`),
    ...chapters,
    `@page cover { counter-increment: page 0 front 1; ${none} }`,
    '.cover { page: cover }',
  ].join('\n')
}

/** The boxes along an edge of the page, of which there are three: what would stand in a fourth column joins the third. */
function boxes(edge: 'top' | 'bottom', contents: readonly string[]): string {
  return contents
    .slice(0, BOXES.length)
    .map((content, at) => `@${edge}-${boxAt(at, contents.length)} { content: ${content} }`)
    .join(' ')
}

const BOXES = ['left', 'center', 'right'] as const

function boxAt(at: number, count: number): string {
  return count === 2 && at === 1 ? 'right' : (BOXES[at] ?? 'right')
}

/** As wide as the columns, with the gaps between them. */
function places(count: number): string {
  const column = `(var(--page-width) - 2 * var(--column-margin)) / ${count}`
  return ['top', 'bottom']
    .flatMap((edge) =>
      BOXES.slice(0, count).map((_, at) => {
        const start = `var(--column-gap) * ${at} / ${count}`
        // The page is wider than its columns by the space at the end of a line; a box in the middle stays there only if it is so too.
        const end = at === 0 ? '' : '; padding-right: 2mm'
        return `@${edge}-${boxAt(at, count)} { width: calc(${column} - ${start}); padding-left: calc(${start})${end} }`
      }),
    )
    .join(' ')
}

function part(name: string, rules: string): string {
  return `@page ${name} { ${rules} }\n.${name} { page: ${name} }`
}
