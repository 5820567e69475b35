import type { Creator, Volume } from '../../model/index.ts'
import { marcRole } from './marc-role.ts'
import { sortedTitle } from './sorted-title.ts'
import { type Markup, xml } from './xml.ts'

/** What the package document says of the publication: what it is called, who made it, when, and on what terms. `sources` are the works that it is made from. */
export function publicationMetadata(volume: Volume, identifier: string, sources: readonly string[]): readonly Markup[] {
  return [
    xml`<dc:identifier id="identifier">${identifier}</dc:identifier>`,
    ...titles(volume),
    ...languages(volume).map((language) => xml`<dc:language>${language}</dc:language>`),
    ...volume.creators.flatMap(creator),
    ...optional(volume.publisher, (name) => xml`<dc:publisher>${name}</dc:publisher>`),
    xml`<dc:date>${volume.date}</dc:date>`,
    ...optional(rights(volume.licence), (text) => xml`<dc:rights>${text}</dc:rights>`),
    ...volume.subjects.flatMap((subject) => optional(subject, (text) => xml`<dc:subject>${text}</dc:subject>`)),
    ...optional(volume.description, (text) => xml`<dc:description>${text}</dc:description>`),
    ...(sources.length > 0 ? sources : webEdition(volume)).map((name) => xml`<dc:source>${name}</dc:source>`),
    ...optional(volume.series, series),
    // Not the time of the making: the same sources give the same book.
    xml`<meta property="dcterms:modified">${volume.date}T00:00:00Z</meta>`,
  ]
}

/** The address at which the same text is read on the web. */
function webEdition({ formats, language, publication, site }: Volume): readonly string[] {
  if (site.url === undefined || !formats.includes('html')) return []
  return [`${site.url.replace(/\/+$/, '')}/${language}/${publication}/`]
}

function titles({ title, subtitle, language }: Volume): readonly Markup[] {
  return [
    xml`<dc:title id="title">${title}</dc:title>
<meta refines="#title" property="title-type">main</meta>
<meta refines="#title" property="display-seq">1</meta>`,
    ...optional(sortedTitle(title, language), (text) => xml`<meta refines="#title" property="file-as">${text}</meta>`),
    ...optional(
      subtitle,
      (text) => xml`<dc:title id="subtitle">${text}</dc:title>
<meta refines="#subtitle" property="title-type">subtitle</meta>
<meta refines="#subtitle" property="display-seq">2</meta>`,
    ),
  ]
}

/** The volume's language, then those of chapters that wait for their translation. */
function languages(volume: Volume): readonly string[] {
  return [...new Set([volume.language, ...volume.chapters.map(({ language }) => language)])]
}

function creator({ name, role }: Creator, index: number): readonly Markup[] {
  const id = `creator-${index + 1}`
  return optional(
    name,
    (text) => xml`<dc:creator id="${id}">${text}</dc:creator>
<meta refines="#${id}" property="role" scheme="marc:relators">${marcRole(role)}</meta>`,
  )
}

function rights(licence: Volume['licence']): string | undefined {
  return licence?.url === undefined ? licence?.name : `${licence.name}, ${licence.url}`
}

function series(name: string): Markup {
  return xml`<meta property="belongs-to-collection" id="series">${name}</meta>
<meta refines="#series" property="collection-type">series</meta>`
}

/** Nothing for an absent or blank text: an empty element is an error in a package document. */
function optional(text: string | undefined, write: (text: string) => Markup): readonly Markup[] {
  return text === undefined || text.trim() === '' ? [] : [write(text)]
}
