import { type Place, type Publication, START } from '../model/index.ts'
import type { PublicationFile } from './schemas.ts'

/** Where a publication stands: its folder, the works found in it, sorted, and the language of the project's sources. */
export interface PublicationContext {
  readonly folder: string
  /** Its own file, where it has one. */
  readonly file?: string
  readonly found: readonly string[]
  readonly source: string
}

/** A publication with everything that its file does not say. */
export function completed(file: PublicationFile, context: PublicationContext, placeOfPages: Place = START): Publication {
  const { folder, found, source } = context
  return {
    id: folder,
    ...(context.file !== undefined && { file: context.file }),
    kind: file.kind ?? 'text',
    works: file.works ? [...new Set(file.works)] : found,
    formats: file.formats ?? ['html', 'pdf', 'epub'],
    parallel: file.parallel ?? true,
    ...(file.pages !== undefined && { pages: { count: file.pages, place: placeOfPages } }),
    ...(file.pdf && { pdf: { paper: file.pdf.paper ?? 'a4', print: file.pdf.print ?? false } }),
    ...(file.languages && { languages: file.languages }),
    source: file.source ?? source,
    ...(file.date && { date: file.date }),
    title: file.title ?? {},
    subtitle: file.subtitle ?? {},
    description: file.description ?? {},
    creators: file.creators ?? [],
    ...(file.publisher && { publisher: file.publisher }),
    ...(file.licence && { licence: { name: file.licence.name, ...(file.licence.url && { url: file.licence.url }) } }),
    subjects: file.subjects ?? {},
    colophon: file.colophon ?? {},
    ...(file.series && { series: file.series }),
    fallback: file.fallback ?? 'fail',
  }
}
