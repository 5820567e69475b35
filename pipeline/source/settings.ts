import { LANGUAGES } from '../languages/index.ts'
import { NO_TERMS, type Notice, type Place, type Publication, type Reported, type Settings, type Terms } from '../model/index.ts'
import { completed, type PublicationContext } from './completed-publication.ts'
import { inspectWorks } from './inspect-works.ts'
import { DEFAULT_LAYOUT } from './layout.ts'
import { type ConcordFile, concordSchema, type PublicationFile, publicationSchema, termsSchema } from './schemas.ts'
import { readYaml } from './yaml-file.ts'

/** What the command line says, which goes before `concord.yaml`. */
export interface Overrides {
  readonly languages?: readonly string[]
  readonly source?: string
  readonly layout?: string
}

/** `concord.yaml` with the command line and the defaults. Without either, the project has every language of Concord that its files name. */
export function readSettings(text: string, overrides: Overrides): Reported<Settings> {
  const { value, notices, placeOf } = readYaml(text, concordSchema)
  const file: ConcordFile = value ?? {}
  const languages = overrides.languages ?? file.languages ?? LANGUAGES.map(({ tag }) => tag)
  const source = overrides.source ?? sourceOf(file, languages, overrides) ?? languages[0] ?? ''
  const settings: Settings = {
    languages: [...new Set(languages)],
    source,
    layout: overrides.layout ?? file.layout ?? DEFAULT_LAYOUT,
    site: { title: file.site?.title ?? {}, description: file.site?.description ?? {}, ...(file.site?.url && { url: file.site.url }) },
    typography: file.typography ?? {},
    checks: file.checks ?? {},
    publications: file.publications ?? [],
    policy: policiesOf(file),
    isForeign: false,
  }
  return { value: settings, notices: [...notices, ...sourceNotices(settings, placeOf(['source']))] }
}

function policiesOf({ policy = {} }: ConcordFile): Settings['policy'] {
  return Object.fromEntries(
    Object.entries(policy).map(([name, { confirmed, days, lag }]) => [
      name,
      { ...(lag !== undefined && { lag }), ...(days !== undefined && { days }), ...(confirmed !== undefined && { confirmed }) },
    ]),
  )
}

/** The file's source; not where the command line leaves that language out, which is no fault of the file. */
function sourceOf(file: ConcordFile, languages: readonly string[], overrides: Overrides): string | undefined {
  const isLeftOut = overrides.languages !== undefined && file.source !== undefined && !languages.includes(file.source)
  return isLeftOut ? undefined : file.source
}

function sourceNotices({ languages, source }: Pick<Settings, 'languages' | 'source'>, place: Place): readonly Notice[] {
  if (languages.includes(source)) return []
  return [invalid(`\`source\`: Unexpected language \`${source}\`, expected one of \`languages\`: ${languages.join(', ')}`, place)]
}

function invalid(message: string, place: Place): Notice {
  return { rule: 'setting-invalid', severity: 'error', message, language: '', place }
}

/** `publication.yaml`, completed with the works that stand beside it. */
export function readPublication(text: string, context: PublicationContext): Reported<Publication> {
  const { value, notices, placeOf } = readYaml(text, publicationSchema)
  const file: PublicationFile = value ?? {}
  const found = [...notices]
  if (file.id !== undefined && file.id !== context.folder) found.push(foreignId(file.id, context.folder, placeOf(['id'])))
  if (file.source !== undefined && file.languages)
    found.push(...sourceNotices({ languages: file.languages, source: file.source }, placeOf(['source'])))
  if (file.works) found.push(...inspectWorks(file.works, context.found, placeOf))
  return { value: completed(file, context, placeOf(['pages'])), notices: found }
}

function foreignId(id: string, folder: string, place: Place): Notice {
  return invalid(`\`id\`: Unexpected id \`${id}\`, expected \`${folder}\`, the name of the folder`, place)
}

/** `terms.yaml`. */
export function readTerms(text: string): Reported<Terms> {
  const { value, notices, placeOf } = readYaml(text, termsSchema)
  if (!value) return { value: NO_TERMS, notices }
  const concepts = value.concepts.map(({ id, kind, terms, acronyms, forbidden }) => ({
    id,
    kind,
    terms,
    acronyms: acronyms ?? {},
    forbidden: forbidden ?? {},
  }))
  const verbatim = value.verbatim.map((entry) => (typeof entry === 'string' ? [entry] : entry))
  const twice = repeatedIds(concepts.map(({ id }) => id)).map(({ id, at }) =>
    invalid(`\`concepts.id\`: Unexpected id \`${id}\` a second time, expected an id of its own`, placeOf(['concepts', at, 'id'])),
  )
  return { value: { concepts, verbatim, links: value.links }, notices: [...notices, ...twice] }
}

function repeatedIds(ids: readonly string[]): readonly { readonly id: string; readonly at: number }[] {
  const seen = new Set<string>()
  return ids.flatMap((id, at) => {
    if (seen.has(id)) return [{ id, at }]
    seen.add(id)
    return []
  })
}
