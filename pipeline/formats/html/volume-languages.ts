import type { Alternate, Chapter, Volume } from '../../model/index.ts'
import { namedPath, volumePath } from './addresses.ts'
import type { PageLanguage } from './page.ts'

/** A volume's first page in every language in which there are pages. */
export function volumeLanguages(volume: Volume): readonly PageLanguage[] {
  return readable(volume).map(({ language }) => ({ language, path: volumePath(language, volume.publication) }))
}

/** A work's page in every language in which there are pages; the volume's first page where a language lacks the work. */
export function workLanguages(volume: Volume, chapter: Chapter): readonly PageLanguage[] {
  return readable(volume).map((alternate) => ({ language: alternate.language, path: pathIn(alternate, volume, chapter) }))
}

function readable(volume: Volume): readonly Alternate[] {
  return volume.alternates.filter(({ formats }) => formats.includes('html'))
}

function pathIn({ language, works }: Alternate, { publication }: Volume, { work }: Chapter): string {
  return works.length > 1 && works.includes(work) ? namedPath(language, publication, work) : volumePath(language, publication)
}
