import type { Creator, Volume } from '../../model/index.ts'
import { marcRole } from './marc-role.ts'
import { sortedTitle } from './sorted-title.ts'
import { type Markup, xml } from './xml.ts'

/** What a volume alone does not know of its book. */
export interface BookOrigin {
  readonly identifier: string
  /** The works that it is made from. */
  readonly sources: readonly string[]
  /** Its further languages, where it has several. */
  readonly others?: readonly Volume[]
}

/** What the package document says of the publication: what it is called, who made it, when, and on what terms. */
export function publicationMetadata(volume: Volume, { identifier, sources, others = [] }: BookOrigin): readonly Markup[] {
  return [
    xml`<dc:identifier id="identifier">${identifier}</dc:identifier>`,
    ...titles(volume, others),
    ...languages(volume).map((language) => xml`<dc:language>${language}</dc:language>`),
    ...volume.creators.flatMap(creator),
    ...optional(volume.publisher, (name) => xml`<dc:publisher>${name}</dc:publisher>`),
    xml`<dc:date>${volume.date}</dc:date>`,
    ...optional(rights(volume.licence), (text) => xml`<dc:rights>${text}</dc:rights>`),
    ...volume.subjects.flatMap((subject) => optional(subject, (text) => xml`<dc:subject>${text}</dc:subject>`)),
    ...others.flatMap(subjects),
    ...optional(volume.description, (text) => xml`<dc:description>${text}</dc:description>`),
    ...others.flatMap(({ description, language }) =>
      optional(description, (text) => xml`<dc:description xml:lang="${language}">${text}</dc:description>`),
    ),
    ...(sources.length > 0 ? sources : webEdition(volume)).map((name) => xml`<dc:source>${name}</dc:source>`),
    ...optional(volume.series, series),
    ...(volume.series ? others.flatMap((other) => alternate('series', other.series ?? '', other.language)) : []),
    // Not the time of the making: the same sources give the same book.
    xml`<meta property="dcterms:modified">${volume.date}T00:00:00Z</meta>`,
  ]
}

/** The address at which the same text is read on the web. */
function webEdition({ formats, language, publication, site }: Volume): readonly string[] {
  if (site.url === undefined || !formats.includes('html')) return []
  return [`${site.url.replace(/\/+$/, '')}/${language}/${publication}/`]
}

function titles({ title, subtitle, language }: Volume, others: readonly Volume[]): readonly Markup[] {
  return [
    xml`<dc:title id="title">${title}</dc:title>
<meta refines="#title" property="title-type">main</meta>
<meta refines="#title" property="display-seq">1</meta>`,
    ...others.flatMap((other) => alternate('title', other.title, other.language)),
    ...optional(sortedTitle(title, language), (text) => xml`<meta refines="#title" property="file-as">${text}</meta>`),
    ...optional(
      subtitle,
      (text) => xml`<dc:title id="subtitle">${text}</dc:title>
<meta refines="#subtitle" property="title-type">subtitle</meta>
<meta refines="#subtitle" property="display-seq">2</meta>`,
    ),
    ...(subtitle.trim() === '' ? [] : others.flatMap((other) => alternate('subtitle', other.subtitle, other.language))),
  ]
}

/** The same in another language of the book. */
function alternate(id: string, title: string, language: string): readonly Markup[] {
  return optional(title, (text) => xml`<meta refines="#${id}" property="alternate-script" xml:lang="${language}">${text}</meta>`)
}

function subjects({ subjects: own, language }: Volume): readonly Markup[] {
  return own.flatMap((subject) => optional(subject, (text) => xml`<dc:subject xml:lang="${language}">${text}</dc:subject>`))
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
