import type { Book } from '../../pipeline/formats/epub/book.ts'

/** A single fault in a French book, and who must find it with which words: Concord's own verifier, or the quick validator. */
export interface BookFault {
  readonly fault: string
  readonly by: 'verifier' | 'validator'
  readonly complaint: RegExp
  change(book: Book): Book
}

/** Each a fault that programs or people have made in books; validators of EPUB pass over about one in four of them. */
export const BOOK_FAULTS: readonly BookFault[] = [
  inChapter('an attribute that HTML has given up', /obsolete align/, '<table', '<table align="right"'),
  inChapter('a role that does not exist', /role doc-margin/, 'role="note"', 'role="doc-margin"'),
  inChapter('an item outside a list', /item outside a list/, '<ol start="1">', '<li>Rien</li><ol start="1">'),
  inChapter('a picture without a text', /text of a picture: undefined/, / alt="[^"]*"/, ''),
  inChapter('a picture without a text that has a title', /text of a picture: undefined/, / alt="[^"]*"/, ' title="Schéma"'),
  inChapter('a file name for the text of a picture', /text of a picture: fig-1\.png/, / alt="[^"]*"/, ' alt="fig-1.png"'),
  inChapter(
    'the words of a program for the text of a picture',
    /text of a picture: image-placeholder/,
    / alt="[^"]*"/,
    ' alt="image-placeholder"',
  ),
  inChapter('text that is too faint', /faint text: #9aa5b1/, '<p id="b7"', '<p style="color: #9aa5b1" id="b7"'),
  inChapter('an empty heading', /empty <h3>/, /(<h3 id="method">)[^<]*/, '$1'),
  inChapter('an empty link', /empty <a>/, /(<a href="mailto:[^"]*">)[^<]*/, '$1'),
  inChapter('an empty header of a table', /empty <th>/, /(<th [^>]*>)[^<]*/, '$1'),
  inChapter('a header of a table that heads nothing', /header that heads nothing/, / scope="col"/, ''),
  inChapter('cells for the headers of a table', /headers of tables/, /<th scope="col"([^>]*)>([^<]*)<\/th>/g, '<td$1>$2</td>'),
  inChapter('the number lost with which a list starts', /numbers of lists/, '<ol start="1">', '<ol>'),
  inChapter('a skipped heading', /h4 after h2/, /<h3 id="three-years">([^<]*)<\/h3>/, '<h4 id="three-years">$1</h4>'),
  inChapter('a paragraph lost', /text is not that of its source/, /<p id="b14">[\s\S]*?<\/p>/, ''),
  inChapter('a paragraph twice', /text is not that of its source/, /<p id="b7">([\s\S]*?)<\/p>/, '$&<p>$1</p>'),
  inChapter('an id twice', /id twice: results/, 'id="why-cities"', 'id="results"'),
  inChapter('a link to nowhere', /leads nowhere/, '#money"', '#monnaie"'),
  inChapter('an element that does not end', /Not well-formed/, '<em>', '<em><em>'),
  inChapter('a page without a language', /no language/, ' lang="fr" xml:lang="fr"', ''),
  inChapter('two languages for one text', /two languages/, 'xml:lang="fr"', 'xml:lang="en"'),
  inChapter('French text declared English', /fr declared en/, 'lang="fr" xml:lang="fr"', 'lang="en" xml:lang="en"'),
  inChapter(
    'an English label',
    /foreign label Back to reference 1/,
    /aria-label="[^"]*"( role="doc-backlink")/,
    'aria-label="Back to reference 1"$1',
  ),
  inChapter('an English heading of the notes', /foreign label Footnotes/, />Notes<\/h2>/, '>Footnotes</h2>'),
  inChapter('a note without a way back', /no way back/, 'role="doc-backlink"', 'role="note"'),
  inFile(
    'packageDocument',
    'no summary of how accessible it is',
    /accessibilitySummary is not said/,
    /<meta property="schema:accessibilitySummary">[^<]*<\/meta>/,
    '',
  ),
  inFile('packageDocument', 'an empty description', /dc:description is not said/, /(<dc:description>)[^<]*/, '$1'),
  inFile(
    'packageDocument',
    'a file that is listed and missing',
    /lost\.xhtml is missing/,
    '</manifest>',
    '<item id="lost" href="lost.xhtml" media-type="application/xhtml+xml"/></manifest>',
  ),
  inFile('packageDocument', 'a file that is not listed', /is not listed/, /<item id="font-SourceSans3_700Bold"[^>]*>/, ''),
  inFile('navigation', 'a page listed that begins nowhere', /listed and begins nowhere/, '#pdf-page-2">2<', '#pdf-page-2">12<'),
  {
    ...inFile(
      'packageDocument',
      'the wrong kind of a picture',
      /OPF-029/,
      'href="cover.png" media-type="image/png"',
      'href="cover.png" media-type="image/jpeg"',
    ),
    by: 'validator',
  },
]

function inChapter(fault: string, complaint: RegExp, from: string | RegExp, to: string): BookFault {
  const change = (book: Book): Book => ({
    ...book,
    pages: book.pages.map((page) =>
      page.file === 'chapter-learning-city.xhtml' ? { ...page, xhtml: page.xhtml.replace(from, to) } : page,
    ),
  })
  return { fault, by: 'verifier', complaint, change }
}

function inFile(file: 'packageDocument' | 'navigation', fault: string, complaint: RegExp, from: string | RegExp, to: string): BookFault {
  return { fault, by: 'verifier', complaint, change: (book) => ({ ...book, [file]: book[file].replace(from, to) }) }
}
