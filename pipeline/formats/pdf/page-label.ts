import { romanNumeral } from '../../text/roman-numeral.ts'

/** The number that is printed on a page, counted from 1 through the file: Roman on the `front` first pages, then from 1. */
export function pageLabel(page: number, front: number): string {
  return page <= front ? romanNumeral(page) : String(page - front)
}
