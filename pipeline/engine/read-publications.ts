import { findLanguage } from '../languages/index.ts'
import { type Finding, type Location, type Notice, type Publication, type Settings, START } from '../model/index.ts'
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
  readonly settings: Settings
}

/** All publications in the order of the front page, and their works. */
export interface Publications {
  readonly publications: readonly Publication[]
  readonly works: ReadonlyMap<string, WorkPlace>
  readonly findings: readonly Finding[]
}

/** Reads every publication that has an edition. */
export async function readPublications(reading: Reading): Promise<Publications> {
  const byPublication = new Map<string, Location[]>()
  for (const { location, notice } of reading.located) {
    if (notice) continue
    const list = byPublication.get(location.publication)
    if (list) list.push(location)
    else byPublication.set(location.publication, [location])
  }
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
  const found = [...new Set(locations.map(({ work }) => work))].sort(compare)
  const path = publicationFile(id, reading)
  const known =
    path === undefined ? undefined : await readPublicationFile(path, { folder: id, found, source: settings.source }, reader, reading.run)
  const publication = known?.value ?? completed({}, { folder: id, found, source: settings.source })
  const notices = [...(known?.notices ?? []), ...worksNotices(publication, found, path)]
  const workPlaces = publication.works
    .filter((work) => found.includes(work))
    .map((work) => workPlaceOf(work, publication, locations, reading))
  return {
    publication,
    works: workPlaces,
    findings: findingsOf(notices, { publication: id, work: '', files: { '': path ?? '' } }, settings.checks),
  }
}

/** Where a publication's own file stands, or undefined where the layout has no folder for publications. */
function publicationFile(id: string, { settings, reader }: Reading): string | undefined {
  const [before, after] = settings.layout.split('{publication}')
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

function worksNotices(publication: Publication, found: readonly string[], path: string | undefined): readonly Notice[] {
  if (path === undefined) return []
  const missing = publication.works
    .filter((work) => !found.includes(work))
    .map(
      (work): Notice => ({
        rule: 'edition-missing',
        severity: 'error',
        message: `\`works\`: Unexpected work \`${work}\`, expected a Markdown file beside \`publication.yaml\``,
        language: '',
        place: START,
      }),
    )
  const unlisted = found
    .filter((work) => !publication.works.includes(work))
    .map(
      (work): Notice => ({
        rule: 'work-unlisted',
        severity: 'warning',
        message: `Unexpected work \`${work}\`, expected it in the list \`works\`: it is not published`,
        language: '',
        place: START,
      }),
    )
  return [...missing, ...unlisted]
}

function workPlaceOf(work: string, publication: Publication, locations: readonly Location[], { settings, reader }: Reading): WorkPlace {
  const languages = publication.languages ?? settings.languages
  const own = locations.filter((location) => location.work === work && languages.includes(location.language))
  const ordered = languages.flatMap((language) => own.filter((location) => location.language === language))
  const wanted = publication.source ?? settings.source
  const source = ordered.some(({ language }) => language === wanted) ? wanted : (ordered[0]?.language ?? wanted)
  const layout = layoutOf(settings.layout)
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
  return languages
    .filter((language) => !present.has(language))
    .map(
      (language): Notice => ({
        rule: 'edition-missing',
        severity: publication.fallback === 'fail' ? 'error' : 'warning',
        message: `Missing edition in ${findLanguage(language)?.name ?? language}, expected a file beside \`${locations[0]?.file ?? ''}\``,
        language,
        place: START,
      }),
    )
}
