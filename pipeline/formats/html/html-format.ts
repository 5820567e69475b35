import type { Draft, Format, Volume } from '../../model/index.ts'
import { contentsPage } from './contents-page.ts'
import { withScripts } from './with-scripts.ts'
import { workPage } from './work-page.ts'

/** Web pages: one for each work, and a first page with the list of works where a volume has several. */
export const htmlFormat: Format = {
  id: 'html',
  extension: 'html',
  compose,
  finish: async ({ content }, host) => ({ bytes: new TextEncoder().encode(await withScripts(content, host)) }),
}

function compose(volume: Volume): readonly Draft[] {
  const [first, ...others] = volume.chapters
  if (!first) return [contentsPage(volume)]
  if (others.length > 0) return [contentsPage(volume), ...volume.chapters.map((chapter) => workPage(volume, chapter))]
  return [workPage(volume, first)]
}
