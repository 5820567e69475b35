import { languageOf } from '../languages/index.ts'
import type { Alternate, Asset, Chapter, Edition, Host, Publication, Source, Volume } from '../model/index.ts'
import { typesetText } from '../render/typeset-text.ts'
import type { Targets } from '../source/resolve-links.ts'
import { hashOf, sha256 } from './hash.ts'
import type { Project } from './project.ts'
import { type ResolvedWork, resolveWork } from './resolve-work.ts'
import { type Known, type Run, through } from './through.ts'
import type { ReadWork } from './work-steps.ts'

/** A volume with what its making depends on. */
export interface ReadyVolume {
  readonly volume: () => Promise<Volume>
  /** Hash of everything in it. */
  readonly hash: string
  readonly publication: Publication
  readonly language: string
  /** Titles for the front page. */
  readonly front: { readonly title: string; readonly subtitle: string; readonly description: string }
  readonly sources: readonly Source[]
  readonly assets: readonly Asset[]
  /** The languages of the edition in which they stand side by side; none where there is no such edition. */
  readonly parallel: readonly string[]
}

export interface VolumeInput {
  readonly project: Project
  readonly run: Run
  readonly host: Host
  readonly publication: Publication
  readonly language: string
  readonly works: readonly ReadWork[]
  readonly targets: Targets
  /** Languages in which the publication is made at all. */
  readonly languages: readonly string[]
  /** Editions that are further behind than the policy lets pass, as `editionName` writes them. */
  readonly lagging: ReadonlySet<string>
  /** ISO day for publications that give none. */
  readonly defaultDate: string
}

interface Made {
  readonly work: ReadWork
  readonly edition: string
  readonly chapter: Known<Chapter>
  readonly resolved: ResolvedWork
}

/** Renders the works of a publication in one language; undefined where none exists in it. */
export async function readyVolume(input: VolumeInput): Promise<ReadyVolume | undefined> {
  const made: Made[] = []
  for (const work of input.works) {
    const edition = editionFor(work, input)
    if (edition !== undefined) made.push(await renderWork(work, edition, input))
  }
  if (made.length === 0) return undefined
  const assets = await assetsOf(made, input)
  const first = await made[0]?.chapter.value()
  const meta = metadataOf(input, first?.title ?? input.publication.id)
  const hash = hashOf({ meta, chapters: made.map(({ chapter }) => chapter.hash), assets })
  const volume = async (): Promise<Volume> => {
    const { renderMarkdown } = await import('../render/render-markdown.ts')
    const { colophon, ...rest } = meta
    const chapters = await Promise.all(made.map(({ chapter }) => chapter.value()))
    return { ...rest, colophon: renderMarkdown(colophon, input.language, profileOf(input, input.language)), chapters, assets }
  }
  const front = { title: meta.title, subtitle: meta.subtitle, description: meta.description }
  return {
    volume,
    hash,
    publication: input.publication,
    language: input.language,
    front,
    sources: sourcesOf(made, assets, input.project),
    assets,
    parallel: meta.parallel ?? [],
  }
}

/** The name of an edition inside its publication. */
export function editionName(work: string, language: string): string {
  return `${language} ${work}`
}

type Choosing = Pick<VolumeInput, 'language' | 'publication' | 'lagging'>

/** The language whose edition stands in the volume: its own where there is one that may appear, else the source's where the publication wants that. */
function editionFor(work: ReadWork, { language, publication, lagging }: Choosing): string | undefined {
  const { fallback } = publication
  const isLagging = lagging.has(editionName(work.place.work, language))
  if (work.editions[language] && (!isLagging || fallback === 'fail' || fallback === 'keep-with-notice')) return language
  if (language === work.place.source) return work.editions[language] && language
  return fallback === 'source-with-notice' && work.editions[work.place.source] ? work.place.source : undefined
}

/** The language that the translation has not followed, where readers are to be told. */
function behindFor(work: ReadWork, { language, publication, lagging }: Choosing): string | undefined {
  const { source } = work.place
  const isTold = publication.fallback === 'keep-with-notice' || publication.fallback === 'source-with-notice'
  return isTold && language !== source && lagging.has(editionName(work.place.work, language)) ? source : undefined
}

async function renderWork(work: ReadWork, edition: string, input: VolumeInput): Promise<Made> {
  const resolved = await resolveWork(work, edition, input.targets)
  const known = work.editions[edition]
  if (!known) throw new Error(`No edition ${edition} of ${work.place.work}`)
  const profile = profileOf(input, edition)
  const ids = (await work.aligned.value()).ids[edition] ?? []
  const behind = behindFor(work, input)
  const chapter = await through(input.run, {
    name: 'render',
    subject: `${work.place.publication}/${work.place.work} ${edition}`,
    input: hashOf({ edition: known.hash, ids, links: resolved.links, profile, behind }),
    run: async () => {
      const { renderEdition } = await import('../render/render-edition.ts')
      const value: Edition = await known.value()
      const rendered = renderEdition({
        work: work.place.work,
        edition: value,
        ids,
        links: resolved.links,
        profile,
        fallbackTitle: work.place.work,
      })
      return { value: { ...rendered, ...(behind !== undefined && { behind }) }, notices: [] }
    },
  })
  return { work, edition, chapter, resolved }
}

function profileOf({ project }: VolumeInput, language: string): string {
  return project.settings.typography[language] ?? languageOf(language).defaultProfile
}

function metadataOf(input: VolumeInput, fallbackTitle: string) {
  const { publication, language, project, languages, defaultDate } = input
  const set = (text: string | undefined) => typesetText(text ?? '', language, profileOf(input, language))
  const title = set(publication.title[language]) || fallbackTitle
  const series = set(publication.series?.[language])
  const { site } = project.settings
  const parallel = parallelLanguages(input)
  return {
    publication: publication.id,
    kind: publication.kind,
    language,
    title,
    subtitle: set(publication.subtitle[language]),
    description: set(publication.description[language]),
    creators: publication.creators,
    ...(publication.publisher && { publisher: publication.publisher }),
    ...(publication.licence && { licence: publication.licence }),
    subjects: (publication.subjects[language] ?? []).map(set),
    ...(series && { series }),
    date: publication.date ?? defaultDate,
    ...(publication.pages && { pages: publication.pages }),
    ...(publication.pdf && { pdf: publication.pdf }),
    colophon: publication.colophon[language] ?? '',
    alternates: languages.map((other) => alternateIn(other, title, input)),
    ...(parallel.length > 0 && { parallel }),
    formats: publication.formats,
    site: { title: siteTitle(project, language) || title, ...(site.url && { url: site.url }) },
  }
}

function alternateIn(language: string, fallbackTitle: string, input: VolumeInput): Alternate {
  const { publication, works, lagging } = input
  const own = works.filter((work) => editionFor(work, { publication, language, lagging }) !== undefined).map(({ place }) => place.work)
  const title = typesetText(publication.title[language] ?? fallbackTitle, language, profileOf(input, language))
  return { language, title, formats: publication.formats, works: own }
}

/** The languages that have a text of their own, where there are several and the publication wants them side by side in a file. */
function parallelLanguages({ publication, works, languages, lagging }: VolumeInput): readonly string[] {
  if (!publication.parallel || publication.formats.every((format) => format === 'html')) return []
  const own = languages.filter((language) => works.some((work) => editionFor(work, { publication, language, lagging }) === language))
  return own.length > 1 ? own : []
}

/** Title of the whole site in a language, else in the source's; '' where it has none. */
export function siteTitle({ settings }: Project, language: string): string {
  const own = settings.site.title[language]
  const tag = own === undefined ? settings.source : language
  return typesetText(own ?? settings.site.title[tag] ?? '', tag, settings.typography[tag] ?? '')
}

async function assetsOf(made: readonly Made[], { host }: VolumeInput): Promise<readonly Asset[]> {
  const files = [...new Set(made.flatMap(({ resolved }) => resolved.pictures))].sort()
  return Promise.all(
    files.map(async (file): Promise<Asset> => {
      const bytes = await host.readDocument(file)
      return { file, mediaType: mediaTypeOf(file), sha256: sha256(bytes), bytes: bytes.byteLength }
    }),
  )
}

function mediaTypeOf(file: string): string {
  const extension = file.split('.').at(-1)?.toLowerCase() ?? ''
  const types: Readonly<Record<string, string>> = {
    svg: 'image/svg+xml',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    gif: 'image/gif',
    webp: 'image/webp',
    avif: 'image/avif',
  }
  return types[extension] ?? 'application/octet-stream'
}

function sourcesOf(
  made: readonly Made[],
  assets: readonly Asset[],
  project: Project,
): readonly { readonly file: string; readonly sha256: string }[] {
  const texts = made.map(({ work, edition }) => {
    const file = work.place.locations.find(({ language }) => language === edition)?.file ?? ''
    return { file, sha256: project.texts.get(file)?.sha256 ?? '' }
  })
  return [...texts, ...assets.map(({ file, sha256: hash }) => ({ file, sha256: hash }))].sort((a, b) => (a.file < b.file ? -1 : 1))
}
