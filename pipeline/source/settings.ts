import { findLanguage, LANGUAGES } from '../languages/index.ts'
import { NO_TERMS, type Notice, type Publication, type Reported, type Settings, START, type Terms } from '../model/index.ts'
import { completed, type PublicationContext } from './completed-publication.ts'
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
  const { value, notices } = readYaml(text, concordSchema)
  const file: ConcordFile = value ?? {}
  const languages = overrides.languages ?? file.languages ?? LANGUAGES.map(({ tag }) => tag)
  const source = overrides.source ?? file.source ?? languages[0] ?? ''
  const settings: Settings = {
    languages: [...new Set(languages)],
    source,
    layout: overrides.layout ?? file.layout ?? DEFAULT_LAYOUT,
    site: { title: file.site?.title ?? {}, description: file.site?.description ?? {}, ...(file.site?.url && { url: file.site.url }) },
    typography: { ...defaultProfiles(languages), ...file.typography },
    checks: file.checks ?? {},
    publications: file.publications ?? [],
  }
  return { value: settings, notices: [...notices, ...profileNotices(file), ...sourceNotices(settings)] }
}

function defaultProfiles(languages: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(languages.map((tag) => [tag, findLanguage(tag)?.defaultProfile ?? '']))
}

function profileNotices(file: ConcordFile): readonly Notice[] {
  return Object.entries(file.typography ?? {}).flatMap(([tag, profile]) => {
    const known = Object.keys(findLanguage(tag)?.profiles ?? {})
    if (known.includes(profile)) return []
    return [
      invalid(`\`typography.${tag}\`: Unexpected profile \`${profile}\`, expected ${known.map((name) => `\`${name}\``).join(' or ')}`),
    ]
  })
}

function sourceNotices(settings: Settings): readonly Notice[] {
  if (settings.languages.includes(settings.source)) return []
  return [invalid(`\`source\`: Unexpected language \`${settings.source}\`, expected one of ${settings.languages.join(', ')}`)]
}

function invalid(message: string): Notice {
  return { rule: 'setting-invalid', severity: 'error', message, language: '', place: START }
}

/** `publication.yaml`, completed with the works that stand beside it. */
export function readPublication(text: string, context: PublicationContext): Reported<Publication> {
  const { value, notices } = readYaml(text, publicationSchema)
  const file: PublicationFile = value ?? {}
  return { value: completed(file, context), notices }
}

/** `terms.yaml`. */
export function readTerms(text: string): Reported<Terms> {
  const { value, notices } = readYaml(text, termsSchema)
  if (!value) return { value: NO_TERMS, notices }
  const concepts = value.concepts.map(({ id, kind, terms, forbidden }) => ({ id, kind, terms, forbidden: forbidden ?? {} }))
  return { value: { concepts, verbatim: value.verbatim }, notices }
}
