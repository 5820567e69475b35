import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { hasClass } from './has-class.ts'
import { rewriteElements } from './rewrite-elements.ts'

/** Text of an element in one line, without the marks of notes and the numbers of paragraphs. */
export function readableText(element: Element): string {
  const children = rewriteElements(element, (inner) => (UNREAD.some((name) => hasClass(inner, name)) ? [] : inner))
  return textOf({ ...element, children })
    .replace(/[ \n\t]+/g, ' ')
    .trim()
}

const UNREAD = ['note-mark', 'note-separator', 'paragraph-number']
