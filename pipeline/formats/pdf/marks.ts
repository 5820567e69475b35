import type { FormField } from './form-field.ts'

/**
 * Chromium keeps of an element its `lang` and next to nothing else. So every element that must be found again in the file is given a
 * language of its own, `fr-x-b12`: the language with a private subtag, which the repair reads and takes away.
 */
export interface Mark {
  /** What the element is, where the browser does not know it or gets it wrong. */
  readonly role?: Role
  /** Id of the element, where it has one that others know. */
  readonly id?: string
  /** What a link or a heading is called where it is not seen: its text in one line. */
  readonly name?: string
  /** The field that stands in the place of a link. */
  readonly field?: FormField
}

/** Roles of the standard (ISO 32000-1, 14.8.4). Those of the parts of a table are said of its rows, which the browser keeps. */
export type Role =
  | 'BlockQuote'
  | 'Div'
  | 'Formula'
  | 'L'
  | 'LBody'
  | 'LI'
  | 'Lbl'
  | 'Note'
  | 'Quote'
  | 'Reference'
  | 'Sect'
  | 'TFoot'
  | 'THead'
  | 'TOC'
  | 'TOCI'

/** The language tag that carries a mark. */
export function markTag(language: string, index: number): string {
  return `${language}-x-b${index}`
}

/** Takes a marked tag apart: the true language, and the index of the mark. */
export function readMarkTag(tag: string): { readonly language: string; readonly index?: number } {
  const match = /^(.*)-x-b(\d+)$/.exec(tag)
  return match ? { language: match[1] ?? '', index: Number(match[2]) } : { language: tag }
}
