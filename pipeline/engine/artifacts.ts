import {
  type Artifact,
  type BlockPages,
  ConcordError,
  type Draft,
  type Finished,
  type Format,
  type FormatId,
  type Host,
  type PrintedVolume,
  type Reported,
  type Volume,
  volumePath,
} from '../model/index.ts'
import { frontPages } from './front-pages.ts'
import { hashOf, sha256 } from './hash.ts'
import { once } from './once.ts'
import { planAfterPrinting } from './plan-after-printing.ts'
import type { PlannedArtifact } from './planned-artifact.ts'
import type { Filter, Snapshot } from './snapshot.ts'
import { type Known, type Run, through } from './through.ts'
import type { ReadyVolume } from './volume-steps.ts'

export interface Making {
  readonly host: Host
  readonly run: Run
}

/** What the manifest says of a file before its bytes are known. */
export type Labels = Omit<Artifact, 'path' | 'bytes' | 'sha256' | 'pages'>

/** Everything that a build of these volumes makes, sorted by path: the volumes in their formats, their pictures, the pages around them. */
export async function planArtifacts(snapshot: Snapshot, filter: Filter, making: Making): Promise<readonly PlannedArtifact[]> {
  const styles = await stylesHash(making.host)
  const volumes = await snapshot.volumes(filter)
  const isWanted = (format: FormatId) => !filter.formats || filter.formats.includes(format)
  const planned: PlannedArtifact[] = []
  for (const volume of volumes) {
    const formats = volume.publication.formats.filter(isWanted)
    const own = { publication: volume.publication.id, language: volume.language }
    const pdf = () => planned.find(({ path }) => path === volumePath(own, 'pdf'))
    for (const format of formats) {
      const plan = (printed?: PrintedVolume) => planVolume(volume, format, { styles, making, printed })
      const isPaged = format === 'epub' && formats.includes('pdf')
      planned.push(...(isPaged ? [planAfterPrinting(volumePath(own, 'epub'), pdf, plan)] : await plan()))
    }
  }
  if (isWanted('html')) planned.push(...(await planSite(snapshot, filter, styles, making)))
  return planned.sort((a, b) => (a.path < b.path ? -1 : 1))
}

const STYLES = ['tokens.css', 'screen.css', 'print.css', 'parallel.css', 'book.css']

/** Hash of the style sheets that files hold. */
export async function stylesHash(host: Host): Promise<string> {
  return hashOf(await Promise.all(STYLES.map((name) => host.readStyle(name))))
}

/** What a format has decided. */
export interface Composed {
  readonly drafts: readonly Draft[]
  /** Pictures that stand beside the pages, as path under the output folder and file. */
  readonly pictures: readonly { readonly path: string; readonly file: string; readonly sha256: string }[]
}

interface Outlined {
  readonly drafts: readonly { readonly path: string; readonly hash: string }[]
  readonly pictures: Composed['pictures']
}

interface VolumeMaking {
  readonly styles: string
  readonly making: Making
  /** The PDF of the same volume, where the format names its pages. */
  readonly printed: PrintedVolume | undefined
}

async function planVolume(
  volume: ReadyVolume,
  id: FormatId,
  { styles, making, printed }: VolumeMaking,
): Promise<readonly PlannedArtifact[]> {
  const { run } = making
  const subject = `${volume.publication.id} ${volume.language} ${id}`
  // A PDF tells of what it was made.
  const told = id === 'pdf' ? { sources: volume.sources } : {}
  const composed = await through<Composed>(run, {
    name: 'compose',
    subject,
    input: hashOf({ volume: volume.hash, id, printed, ...told }),
    run: async () => ({ value: await compose({ ...(await volume.volume()), ...told }, id, printed), notices: [] }),
  })
  const labels: Labels = { publication: volume.publication.id, language: volume.language, format: id, sources: volume.sources }
  return planDrafts(composed, { id, subject, labels, styles, usesBrowser: id === 'pdf' || printed !== undefined }, making)
}

/** What the files of composed drafts share. */
export interface DraftsContext {
  readonly id: FormatId
  /** What they are about, for people. */
  readonly subject: string
  readonly labels: Labels
  /** Hash of the style sheets. */
  readonly styles: string
  /** Whether a browser takes part in finishing them. */
  readonly usesBrowser: boolean
}

/** The files of what a format has decided. */
export async function planDrafts(composed: Known<Composed>, context: DraftsContext, making: Making): Promise<readonly PlannedArtifact[]> {
  const { id, subject, labels, styles, usesBrowser } = context
  const outlined = await through<Outlined>(making.run, {
    name: 'outline-drafts',
    subject,
    input: composed.hash,
    run: async () => {
      const { drafts, pictures } = await composed.value()
      return { value: { drafts: drafts.map((draft) => ({ path: draft.path, hash: sha256(draft.content) })), pictures }, notices: [] }
    },
  })
  const { drafts, pictures } = await outlined.value()
  const key = (hash: string) => ({ id, hash, styles: id === 'html' ? '' : styles, usesBrowser: usesBrowser ? 'browser' : '' })
  return [
    ...drafts.map(({ path, hash }) =>
      planned(path, labels, key(hash), making, async () => finish(id, await draftAt(composed.value(), path), making.host)),
    ),
    ...pictures.map((picture) =>
      planned(picture.path, { ...labels, sources: [picture].map(pictureSource) }, { picture: picture.sha256 }, making, () =>
        readPicture(picture, making.host),
      ),
    ),
  ]
}

async function compose(volume: Volume, id: FormatId, printed: PrintedVolume | undefined): Promise<Composed> {
  const format = await formatOf(id)
  const drafts = format.compose(volume, printed)
  if (id !== 'html') return { drafts, pictures: [] }
  const { assetPath } = await import('../formats/html/asset-path.ts')
  return { drafts, pictures: volume.assets.map((asset) => ({ path: assetPath(volume, asset), file: asset.file, sha256: asset.sha256 })) }
}

/** The format with this id, loaded where it is needed. */
export async function formatOf(id: FormatId): Promise<Format> {
  const { FORMATS } = await import('../formats/index.ts')
  const format = FORMATS.find((candidate) => candidate.id === id)
  if (!format) throw new Error(`No format ${id}`)
  return format
}

async function draftAt(composed: Promise<Composed>, path: string): Promise<Draft> {
  const draft = (await composed).drafts.find((candidate) => candidate.path === path)
  if (!draft) throw new Error(`No draft ${path}`)
  return draft
}

async function finish(id: FormatId, draft: Draft, host: Host): Promise<Finished> {
  return (await formatOf(id)).finish(draft, host)
}

function pictureSource({ file, sha256: hash }: Composed['pictures'][number]) {
  return { file, sha256: hash }
}

async function readPicture({ file, sha256: expected }: Composed['pictures'][number], host: Host): Promise<Finished> {
  const bytes = await host.readDocument(file)
  if (sha256(bytes) !== expected)
    throw new ConcordError('changed-while-building', `\`${file}\` changed while it was being published`, {
      remedy: 'Run the command again.',
    })
  if (!file.endsWith('.svg')) return { bytes }
  const { drawingWithFonts } = await import('../render/drawing-with-fonts.ts')
  return { bytes: new TextEncoder().encode(await drawingWithFonts(new TextDecoder().decode(bytes), host)) }
}

/** The browser counts as an input of what it prints, and of the picture that it takes of a cover. */
async function browserKey(use: unknown, host: Host): Promise<string> {
  return use === 'browser' ? host.browserId() : ''
}

interface Stamp {
  readonly bytes: number
  readonly sha256: string
  readonly pages?: number
  readonly blocks?: readonly BlockPages[]
}

/** A file whose finishing is a step like any other, but for its bytes, which are kept as they are. */
function planned(
  path: string,
  labels: Labels,
  key: Readonly<Record<string, string>>,
  { host, run }: Making,
  make: () => Promise<Finished>,
): PlannedArtifact {
  let made: Uint8Array | undefined
  const work = async (): Promise<Reported<Stamp>> => {
    const { bytes, pages, blocks, notices } = await make()
    made = bytes
    const hash = sha256(bytes)
    await host.cache.put(`bytes-${hash}`, bytes)
    const value = { bytes: bytes.byteLength, sha256: hash, ...(pages !== undefined && { pages }), ...(blocks && { blocks }) }
    return { value, notices: notices ?? [] }
  }
  return {
    path,
    // Once: what names its pages asks for it too.
    finish: once(async () => {
      const browser = await browserKey(key.usesBrowser, host)
      const known = await through<Stamp>(run, {
        name: 'finish',
        subject: path,
        input: hashOf({ ...key, browser }),
        run: work,
      })
      const stamp = await known.value()
      return {
        artifact: artifactOf(path, labels, stamp),
        notices: known.notices,
        blocks: stamp.blocks ?? [],
        bytes: async () => {
          const bytes = made ?? (await host.cache.get(`bytes-${stamp.sha256}`))
          if (bytes && sha256(bytes) === stamp.sha256) return bytes
          await work()
          return made ?? new Uint8Array()
        },
      }
    }),
  }
}

/** Key by key, so that the manifest has the same order whether the stamp was made or remembered. */
function artifactOf(path: string, { publication, language, format, sources }: Labels, stamp: Stamp): Artifact {
  const { bytes, sha256: hash, pages } = stamp
  return { path, publication, language, format, bytes, sha256: hash, ...(pages !== undefined && { pages }), sources }
}

/** The front page of each language, the page that chooses one, and what all pages share. */
async function planSite(snapshot: Snapshot, filter: Filter, styles: string, making: Making): Promise<readonly PlannedArtifact[]> {
  const { run, host } = making
  const fronts = await frontPages(snapshot)
  const wanted = fronts.filter(({ language }) => !filter.languages || filter.languages.includes(language))
  const composed = await through<readonly Draft[]>(run, {
    name: 'compose',
    subject: 'front pages',
    input: hashOf({ fronts, wanted: wanted.map(({ language }) => language) }),
    run: async () => {
      const [{ composeFrontPage }, { composeChooser }] = await Promise.all([
        import('../formats/html/front-page.ts'),
        import('../formats/html/chooser.ts'),
      ])
      return { value: [...wanted.map((front) => composeFrontPage(front)), composeChooser(fronts)], notices: [] }
    },
  })
  const languageOfPath = (path: string) => wanted.find(({ language }) => path.startsWith(`${language}/`))?.language ?? ''
  const pages = (await composed.value()).map(({ path, content }) =>
    planned(
      path,
      { publication: '', language: languageOfPath(path), format: 'html', sources: [] },
      { id: 'html', hash: sha256(content) },
      making,
      () => finish('html', { path, content }, host),
    ),
  )
  return [...pages, ...(await planShared(styles, host, making))]
}

async function planShared(styles: string, host: Host, making: Making): Promise<readonly PlannedArtifact[]> {
  const make = once(async () => (await import('../formats/html/site-files.ts')).siteFiles(host))
  const listed = await through<readonly string[]>(making.run, {
    name: 'site',
    subject: 'assets',
    input: styles,
    run: async () => ({ value: (await make()).map(({ path }) => path), notices: [] }),
  })
  const paths = await listed.value()
  return paths.map((path) =>
    planned(path, { publication: '', language: '', format: 'site', sources: [] }, { id: 'site', path, styles }, making, async () => {
      const file = (await make()).find((candidate) => candidate.path === path)
      if (!file) throw new Error(`No site file ${path}`)
      return { bytes: file.bytes }
    }),
  )
}
