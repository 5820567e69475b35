import type { Volume } from '../../../model/index.ts'
import type { BookPlan, Sheet } from '../book-plan.ts'

const PAPERS = { a4: { width: 210, height: 297 }, letter: { width: 215.9, height: 279.4 } } as const

/** What print shops ask for: 3 mm of bleed, and room for the marks beyond them. */
const AROUND = { screen: { bleed: 0, outside: 0 }, print: { bleed: 3, outside: 10 } } as const

/** The sheet of a volume in one of its editions. */
export function sheetOf({ pdf }: Volume, edition: BookPlan['edition']): Sheet {
  return { ...PAPERS[pdf?.paper ?? 'a4'], ...AROUND[edition] }
}
