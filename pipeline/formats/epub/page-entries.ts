import type { PrintedVolume } from '../../model/index.ts'
import type { LinkMap } from './link-map.ts'
import type { PageEntry } from './navigation.ts'
import type { PageBreak } from './page-breaks.ts'
import { pageId } from './place-page-break.ts'

/** The line of a page in the list of pages. */
export function pageEntry({ label, work }: PageBreak, { chapters }: Pick<LinkMap, 'chapters'>): PageEntry {
  return { label, href: `${chapters.get(work)?.file}#${pageId(label)}` }
}

/** The address of the PDF whose pages are listed, or its name where the project has no address. */
export function pageSourceOf({ path }: PrintedVolume, { site }: Pick<LinkMap, 'site'>): string {
  return site === undefined ? (path.split('/').at(-1) ?? path) : `${site}/${path}`
}
