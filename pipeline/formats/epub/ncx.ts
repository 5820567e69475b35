import type { ContentsEntry } from './contents.ts'
import type { PageEntry } from './navigation.ts'
import { type Markup, xml } from './xml.ts'

/** The list of printed pages, and its name. */
export interface NcxPages {
  readonly title: string
  readonly entries: readonly PageEntry[]
}

const NO_PAGES: NcxPages = { title: '', entries: [] }

/** The table of contents, and the pages, for reading systems that know EPUB 2 only. */
export function ncx(
  { identifier, title, language }: { readonly identifier: string; readonly title: string; readonly language: string },
  contents: readonly ContentsEntry[],
  { entries: pages, title: pageList }: NcxPages = NO_PAGES,
): string {
  const last = Math.max(0, ...pages.map(({ label }) => Number(label) || 0))
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${language}">
<head>
<meta name="dtb:uid" content="${identifier}"/>
<meta name="dtb:depth" content="${depthOf(contents)}"/>
<meta name="dtb:totalPageCount" content="${pages.length}"/>
<meta name="dtb:maxPageNumber" content="${last}"/>
</head>
<docTitle><text>${title}</text></docTitle>
<navMap>
${points(contents, 1)}
</navMap>${pages.length === 0 ? '' : pageTargets(pages, { title: pageList, first: sum(contents.map(sizeOf)) + 1 })}
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

/** Their numbers follow those of the contents, since only one and the same place may have one number. */
function pageTargets(pages: readonly PageEntry[], { title, first }: { readonly title: string; readonly first: number }): Markup {
  const targets = pages.map(({ label, href }, index) => {
    const value = Number.isInteger(Number(label)) ? xml` value="${label}"` : ''
    return xml`<pageTarget id="page-${index + 1}" type="${value === '' ? 'special' : 'normal'}"${value} playOrder="${first + index}"><navLabel><text>${label}</text></navLabel><content src="${href}"/></pageTarget>`
  })
  return xml`
<pageList>
<navLabel><text>${title}</text></navLabel>
${targets}
</pageList>`
}

function sizeOf(entry: ContentsEntry): number {
  return 1 + sum(entry.children.map(sizeOf))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
