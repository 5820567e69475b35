import type { ContentsEntry } from './contents.ts'
import { type Markup, xml } from './xml.ts'

/** The table of contents for reading systems that know EPUB 2 only. */
export function ncx(
  book: { readonly identifier: string; readonly title: string; readonly language: string },
  contents: readonly ContentsEntry[],
): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${book.language}">
<head>
<meta name="dtb:uid" content="${book.identifier}"/>
<meta name="dtb:depth" content="${depthOf(contents)}"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${book.title}</text></docTitle>
<navMap>
${points(contents, 1)}
</navMap>
</ncx>
`.markup
}

function depthOf(entries: readonly ContentsEntry[]): number {
  return entries.length === 0 ? 0 : 1 + Math.max(...entries.map((entry) => depthOf(entry.children)))
}

/** Numbers run through the whole table, parents before their children. */
function points(entries: readonly ContentsEntry[], first: number): readonly Markup[] {
  const sizes = entries.map(sizeOf)
  return entries.map((entry, index) => point(entry, first + sum(sizes.slice(0, index))))
}

function point({ title, href, children }: ContentsEntry, number: number): Markup {
  const below =
    children.length === 0
      ? ''
      : xml`
${points(children, number + 1)}
`
  return xml`<navPoint id="point-${number}" playOrder="${number}"><navLabel><text>${title}</text></navLabel><content src="${href}"/>${below}</navPoint>`
}

function sizeOf(entry: ContentsEntry): number {
  return 1 + sum(entry.children.map(sizeOf))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
