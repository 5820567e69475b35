import { readPages } from './read-order.ts'

/** The files of a book in the order in which they are read, as XHTML, and the PDF whose pages it names. */
export interface BookAndPaper {
  readonly chapters: readonly string[]
  readonly pdf: Uint8Array
  /** The numbers that stand on the pages of the PDF. */
  readonly labels: readonly string[]
}

/** What was compared, and every page of the PDF that does not begin in the book where it begins on paper. */
export interface ComparedPages {
  readonly count: number
  readonly astray: readonly string[]
}

/**
 * Reads a book beside its PDF, letter by letter from the page with the number 1 to the end of the chapters. A page must begin in both with the
 * same letter; only where the paper divides a word, the book begins it with the whole word. What a flyer has on paper above its title and below
 * its text counts for nothing.
 */
export async function comparePages({ chapters, pdf, labels }: BookAndPaper): Promise<ComparedPages> {
  const front = labels.indexOf('1')
  const papers = (await readPages(pdf)).slice(front).map(lettersOf)
  const book = piecesOf(chapters)
  const whole = book.map(({ letters }) => letters).join('')
  const above = papers.join('').indexOf(whole)
  if (above < 0) return { count: 0, astray: ['The texts differ'] }
  const astray = papers.flatMap((_, index) => {
    const label = labels[front + index] ?? ''
    const at = book.findIndex((piece) => piece.label === label)
    const begun = Math.max(0, lengthOf(papers.slice(0, index)) - above) - lengthOf(book.slice(0, at).map(({ letters }) => letters))
    const isWhole = begun > 0 && (book[at]?.firstWord.length ?? 0) > begun
    return at >= 0 && (begun === 0 || isWhole)
      ? []
      : [`${label}: ${book[at]?.letters.slice(0, 30)}, expected ${papers[index]?.slice(0, 30)}`]
  })
  return { count: papers.length, astray }
}

/**
 * The same for a book in which languages stand side by side. A row that goes on does so in each of its columns, which a book cannot show: a page must
 * begin in both with the same letters, not hold the same ones.
 */
export async function comparePagesTogether({ chapters, pdf, labels }: BookAndPaper): Promise<ComparedPages> {
  const front = labels.indexOf('1')
  const papers = (await readPages(pdf)).slice(front).map(lettersOf)
  const book = piecesOf(chapters)
  const astray = papers.flatMap((paper, index) => {
    const label = labels[front + index]
    const at = book.findIndex((piece) => piece.label === label)
    const letters =
      at < 0
        ? ''
        : book
            .slice(at)
            .map((piece) => piece.letters)
            .join('')
    const isSame = at >= 0 && (beginAlike(letters, paper) || beginAlike(letters.slice(lengthOfRest(letters, paper)), paper))
    return isSame ? [] : [`${label}: ${letters.slice(0, 30)}, expected ${paper.slice(0, 30)}`]
  })
  return { count: papers.length, astray }
}

// So many letters stand in the same order nowhere else by chance.
const ALIKE = 24

function beginAlike(letters: string, paper: string): boolean {
  return letters.slice(0, ALIKE) === paper.slice(0, ALIKE)
}

/** Letters of a word that the paper divides, and that the book has whole. */
function lengthOfRest(letters: string, paper: string): number {
  const at = letters.slice(0, 2 * ALIKE).indexOf(paper.slice(0, ALIKE))
  return at < 0 ? 0 : at
}

interface Piece {
  /** Undefined before the first page. */
  readonly label: string | undefined
  readonly letters: string
  readonly firstWord: string
}

const MARK = /<span id="pdf-page-(\w+)" epub:type="pagebreak"[^>]*><\/span>/

function piecesOf(chapters: readonly string[]): readonly Piece[] {
  const text = chapters
    .map((xhtml) => xhtml.replace(/^[\s\S]*<body[^>]*>|<details [^>]*class="description">[\s\S]*?<\/details>/g, ''))
    .join(' ')
  const [before = '', ...rest] = text.split(MARK)
  const pairs = rest.flatMap((label, index) => (index % 2 === 0 ? [{ label, text: textOf(rest[index + 1] ?? '') }] : []))
  return [{ label: undefined, text: textOf(before) }, ...pairs].map(({ label, text: own }) => ({
    label,
    letters: lettersOf(own),
    firstWord: /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)/u.exec(own)?.[1] ?? '',
  }))
}

/** Between block elements there is space, so that words do not run together. */
function textOf(xhtml: string): string {
  return xhtml
    .replace(/<(?:"[^"]*"|[^">])*>/g, (tag) => (/^<\/?(?:a|abbr|b|cite|code|em|i|span|strong|sup|time)\b/.test(tag) ? '' : ' '))
    .replace(/&(?:amp|lt|gt|quot|#x[0-9A-F]+);/g, ' ')
}

function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
}

function lengthOf(texts: readonly string[]): number {
  return texts.join('').length
}
