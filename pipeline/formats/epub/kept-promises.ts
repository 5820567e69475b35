import type { Page } from './book.ts'

/**
 * Whether pages hold what a claim of accessibility rests on and what a text can lack: every picture has its text, and no level of headings is
 * left out. All else is the same in every book.
 */
export function keepsPromises(pages: readonly Page[]): boolean {
  return pages.every(
    ({ xhtml }) => !xhtml.includes(' alt=""') && isWhole([...xhtml.matchAll(/<h([1-6])[ >]/g)].map(([, depth]) => Number(depth))),
  )
}

function isWhole(depths: readonly number[]): boolean {
  return depths.every((depth, index) => depth <= (depths[index - 1] ?? 0) + 1)
}
