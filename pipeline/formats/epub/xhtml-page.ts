import { BOOK_FILES } from './book.ts'
import { type Markup, xml } from './xml.ts'

/** What a page needs besides its body. */
export interface PageFrame {
  readonly language: string
  readonly title: string
  /** Part of the book: `frontmatter` or `bodymatter`; the cover stands in neither. */
  readonly part?: 'frontmatter' | 'bodymatter'
}

/** A complete XHTML page of the book. */
export function xhtmlPage({ language, title, part }: PageFrame, body: Markup): string {
  const type = part === undefined ? '' : xml` epub:type="${part}"`
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head>
<meta charset="UTF-8"/>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="${BOOK_FILES.style}"/>
</head>
<body${type}>
${body}
</body>
</html>
`.markup
}
