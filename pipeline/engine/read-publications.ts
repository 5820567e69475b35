import { languageOf, MESSAGE_LANGUAGE } from '../languages/index.ts'
import { type DocumentFile, type Finding, type Location, type Notice, type Publication, type Settings, START } from '../model/index.ts'
import { completed, type PublicationContext } from '../source/completed-publication.ts'
import { layoutOf } from '../source/layout.ts'
import { compare, findingsOf } from './findings-of.ts'
import { hashOf } from './hash.ts'
import type { Located } from './locate-editions.ts'
import { type WorkPlace, workKey } from './project.ts'
import type { Reader } from './reader.ts'
import { type Run, through } from './through.ts'

/** What reading the publications needs. */
export interface Reading {
  readonly reader: Reader
  readonly run: Run
  readonly located: readonly Located[]
  /** Every file below the documents folder. */
  readonly files: readonly DocumentFile[]
  readonly settings: Settings
}

/** All publications in the order of the front page, and their works. */
export interface Publications {
  readonly publications: readonly Publication[]
  readonly works: ReadonlyMap<string, WorkPlace>
  readonly findings: readonly Finding[]
}

/** Reads every publication that has an edition or a file that describes it. */
export async function readPublications(reading: Reading): Promise<Publications> {
  const byPublication = new Map<string, Location[]>()
  for (const { location, notice } of reading.located) {
    if (notice) continue
    const list = byPublication.get(location.publication)
    if (list) list.push(location)
    else byPublication.set(location.publication, [location])
  }
  for (const id of describedPublications(reading)) if (!byPublication.has(id)) byPublication.set(id, [])
  const publications: Publication[] = []
  const works = new Map<string, WorkPlace>()
  const findings: Finding[] = []
  for (const [id, locations] of [...byPublication].sort(([a], [b]) => compare(a, b))) {
    const read = await readOne(id, locations, reading)
    publications.push(read.publication)
    findings.push(...read.findings)
    for (const work of read.works) works.set(workKey(id, work.work), work)
  }
  return { publications: inFrontPageOrder(publications, reading.settings), works, findings }
}

/** Publications that have a file of their own, and perhaps nothing else. */
function describedPublications({ files, settings, reader }: Reading): readonly string[] {
  const path = publicationFile(ID, settings.layout, reader)
  if (path === undefined) return []
  const [before = '', after = ''] = path.split(ID)
  return files
    .filter((file) => !file.problem && file.path.startsWith(before) && file.path.endsWith(after))
    .map((file) => file.path.slice(before.length, file.path.length - after.length))
    .filter((id) => id !== '' && !id.includes('/'))
}

/** Stands for any publication in a path. */
const ID = '{publication}'

function inFrontPageOrder(publications: readonly Publication[], { publications: order }: Settings): readonly Publication[] {
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...publications].sort((a, b) => rank(a.id) - rank(b.id) || compare(a.id, b.id))
}

interface ReadPublication {
  readonly publication: Publication
  readonly works: readonly WorkPlace[]
  readonly findings: readonly Finding[]
}

async function readOne(id: string, locations: readonly Location[], reading: Reading): Promise<ReadPublication> {
  const { settings, reader } = reading
  const byWork = groupedByWork(locations)
  const found = [...byWork.keys()].sort(compare)
  const path = publicationFile(id, settings.layout, reader)
  const known =
    path === undefined
      ? undefined
      : await readPublicationFile(path, { folder: id, file: path, found, source: settings.source }, reader, reading.run)
  const publication = known?.value ?? completed({}, { folder: id, found, source: settings.source })
  const notices = [...(known?.notices ?? []), ...(publication.works.length === 0 ? [noTexts(id, reading)] : [])]
  const workPlaces = publication.works.flatMap((work) => {
    const own = byWork.get(work)
    return own ? [workPlaceOf(work, publication, own, reading)] : []
  })
  return {
    publication,
    works: workPlaces,
    findings: findingsOf(notices, { publication: id, work: '', files: { '': path ?? '' } }, settings.checks),
  }
}

function groupedByWork(locations: readonly Location[]): ReadonlyMap<string, readonly Location[]> {
  const groups = new Map<string, Location[]>()
  for (const location of locations) {
    const group = groups.get(location.work)
    if (group) group.push(location)
    else groups.set(location.work, [location])
  }
  return groups
}

function noTexts(id: string, { settings, reader }: Reading): Notice {
  const example = reader.pathOf(layoutOf(settings.layout, settings).pathOf({ publication: id, work: id, language: settings.source }))
  const message = `Unexpected publication without texts, expected a file such as \`${example}\``
  return { rule: 'edition-missing', severity: 'error', message, language: '', place: START }
}

/** Where a publication's own file stands, or undefined where the layout has no folder for publications. */
function publicationFile(id: string, layout: string, reader: Reader): string | undefined {
  const [before, after] = layout.split('{publication}')
  if (after === undefined || !after.startsWith('/') || before?.includes('{')) return undefined
  return reader.pathOf(`${before}${id}/publication.yaml`)
}

async function readPublicationFile(path: string, context: PublicationContext, reader: Reader, run: Run) {
  const file = await reader.read(path)
  if (!file) return undefined
  const known = await through(run, {
    name: 'publication',
    subject: path,
    input: hashOf({ file: file.sha256, context }),
    run: async () => {
      const [{ decode }, { readPublication }] = await Promise.all([import('../source/decode.ts'), import('../source/settings.ts')])
      const text = decode(file.bytes, '')
      const read = readPublication(text.value, context)
      return { value: read.value, notices: [...text.notices, ...read.notices] }
    },
  })
  return { value: await known.value(), notices: known.notices }
}

function workPlaceOf(work: string, publication: Publication, locations: readonly Location[], { settings, reader }: Reading): WorkPlace {
  const languages = publication.languages ?? settings.languages
  const ordered = languages.flatMap((language) => locations.filter((location) => location.language === language))
  const wanted = publication.source ?? settings.source
  const source = ordered.some(({ language }) => language === wanted) ? wanted : (ordered[0]?.language ?? wanted)
  const layout = layoutOf(settings.layout, settings)
  const expected = languages.map(
    (language) => [language, reader.pathOf(layout.pathOf({ publication: publication.id, work, language }))] as const,
  )
  return {
    publication: publication.id,
    work,
    source,
    locations: ordered,
    expectedFiles: Object.fromEntries(expected),
    notices: missingEditions(languages, ordered, publication),
  }
}

function missingEditions(languages: readonly string[], locations: readonly Location[], publication: Publication): readonly Notice[] {
  const present = new Set(locations.map(({ language }) => language))
  const beside = locations[0] ? ` beside \`${locations[0].file}\`` : ''
  return languages
    .filter((language) => !present.has(language))
    .map(
      (language): Notice => ({
        rule: 'edition-missing',
        severity: publication.fallback === 'fail' ? 'error' : 'warning',
        message: `Missing edition in ${languageOf(language).names[MESSAGE_LANGUAGE] ?? language}, expected a file${beside}`,
        language,
        place: START,
      }),
    )
}
