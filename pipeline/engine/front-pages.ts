import type { FrontPage } from '../model/index.ts'
import { typesetText } from '../render/typeset-text.ts'
import type { Snapshot } from './snapshot.ts'
import { siteTitle } from './volume-steps.ts'

/** The front page of every language that has a volume. */
export async function frontPages(snapshot: Snapshot): Promise<readonly FrontPage[]> {
  const { settings } = snapshot.project
  const volumes = await snapshot.volumes({})
  const languages = settings.languages.filter((language) => volumes.some((volume) => volume.language === language))
  return languages.map((language): FrontPage => {
    const own = volumes.filter((volume) => volume.language === language)
    const entries = own.map(({ publication, front, parallel }) => ({
      publication: publication.id,
      ...front,
      formats: publication.formats,
      ...(publication.pdf?.print && { hasPrintEdition: true }),
      ...(parallel.length > 0 && { parallel }),
    }))
    const title = siteTitle(snapshot.project, language) || 'Concord'
    const description = typesetText(settings.site.description[language] ?? '', language, settings.typography[language] ?? '')
    return {
      language,
      title,
      description,
      entries,
      languages,
      ...(settings.site.url && { url: settings.site.url }),
    }
  })
}
