import type { Edition, Notice, Outline, Row } from '../model/index.ts'
import { hashOf } from './hash.ts'
import type { Project, ReadFile, WorkPlace } from './project.ts'
import { type Known, type Run, through } from './through.ts'
import { withEvidence } from './with-evidence.ts'

/** What alignment settles for a work: its rows, and for each language the element ids of its blocks and what fragments mean. */
export interface Aligned {
  readonly rows: readonly Row[]
  readonly ids: Readonly<Record<string, readonly string[]>>
  readonly fragments: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** A work after reading and aligning, ready to be checked and rendered. */
export interface ReadWork {
  readonly place: WorkPlace
  /** By language, in the order of the settings. */
  readonly editions: Readonly<Record<string, Known<Edition>>>
  readonly outlines: Readonly<Record<string, Known<Outline>>>
  readonly aligned: Known<Aligned>
}

/** Reads and aligns one work. */
export async function readWork(project: Project, run: Run, place: WorkPlace): Promise<ReadWork> {
  const editions: Record<string, Known<Edition>> = {}
  const outlines: Record<string, Known<Outline>> = {}
  for (const { language, file } of place.locations) {
    const edition = await parseText(project, run, { language, file, text: project.texts.get(file) })
    editions[language] = edition
    outlines[language] = await outlineStep(run, file, edition)
  }
  return { place, editions, outlines, aligned: await alignStep(run, place, editions) }
}

/** A text to read, and the place where it stands or stood. */
export interface TextToParse {
  readonly language: string
  readonly file: string
  readonly text: ReadFile | undefined
}

/** Reads a text as an edition. */
export function parseText(project: Project, run: Run, { language, file, text }: TextToParse): Promise<Known<Edition>> {
  const { isForeign } = project.settings
  return through(run, {
    name: 'parse',
    subject: file,
    input: hashOf({ file, language, text: text?.sha256 ?? '', isForeign }),
    run: async () => {
      const [{ decode }, { emptyEdition, parseEdition }] = await Promise.all([
        import('../source/decode.ts'),
        import('../source/parse-edition.ts'),
      ])
      const decoded = decode(text?.bytes ?? new Uint8Array(), language)
      if (!text || decoded.notices.length > 0) return { value: emptyEdition(file, language), notices: decoded.notices }
      const parsed = parseEdition({ file, language, text: decoded.value, isForeign })
      return { value: parsed.value, notices: withEvidence(parsed.notices, { [language]: parsed.value }) }
    },
  })
}

function outlineStep(run: Run, file: string, edition: Known<Edition>): Promise<Known<Outline>> {
  return through(run, {
    name: 'outline',
    subject: file,
    input: edition.hash,
    run: async () => {
      const { outlineOf } = await import('../source/outline.ts')
      return { value: outlineOf(await edition.value()), notices: [] }
    },
  })
}

function alignStep(run: Run, place: WorkPlace, editions: Readonly<Record<string, Known<Edition>>>): Promise<Known<Aligned>> {
  return through(run, {
    name: 'align',
    subject: `${place.publication}/${place.work}`,
    input: hashOf({ source: place.source, editions: Object.entries(editions).map(([language, { hash }]) => [language, hash]) }),
    run: async () => {
      const [{ align }, slugs] = await Promise.all([import('../align/align.ts'), import('../text/slug.ts')])
      const values = await valuesOf(editions)
      const rows = align(values, place.source)
      return { value: alignedOf(rows, values, (text) => [slugs.slugOf(text), slugs.webSlugOf(text)]), notices: [] }
    },
  })
}

/** The editions themselves. */
export async function valuesOf(editions: Readonly<Record<string, Known<Edition>>>): Promise<Readonly<Record<string, Edition>>> {
  const entries = await Promise.all(Object.entries(editions).map(async ([language, known]) => [language, await known.value()] as const))
  return Object.fromEntries(entries)
}

function alignedOf(
  rows: readonly Row[],
  editions: Readonly<Record<string, Edition>>,
  slugsOf: (text: string) => readonly string[],
): Aligned {
  const ids: Record<string, string[]> = {}
  const fragments: Record<string, Record<string, string>> = {}
  for (const [language, edition] of Object.entries(editions)) {
    const own: string[] = []
    for (const row of rows)
      (row.cells[language] ?? []).forEach((block, at) => {
        own[block] = at === 0 ? row.id : `${row.id}-${at + 1}`
      })
    ids[language] = edition.blocks.map((block) => own[block.index] ?? `block-${block.index}`)
    fragments[language] = fragmentsOf(edition, ids[language] ?? [], slugsOf)
  }
  return { rows, ids, fragments }
}

/** A fragment is an id that the author gave or, as everywhere on the web, the slug of a heading in the language of the text. */
function fragmentsOf(edition: Edition, ids: readonly string[], slugsOf: (text: string) => readonly string[]): Record<string, string> {
  const fragments: Record<string, string> = {}
  for (const block of edition.blocks) {
    const id = ids[block.index] ?? ''
    const slugs = block.kind === 'heading' ? slugsOf(block.text) : []
    for (const slug of slugs) if (!Object.hasOwn(fragments, slug)) fragments[slug] = id
    if (block.anchor !== undefined && block.kind !== 'note') fragments[block.anchor] = id
  }
  return fragments
}

/** Notices of the checks over a work; silent where it has no translation. */
export async function checkWork(project: Project, run: Run, work: ReadWork): Promise<readonly Notice[]> {
  const { place } = work
  const known = await through(run, {
    name: 'check',
    subject: `${place.publication}/${place.work}`,
    input: hashOf({
      aligned: work.aligned.hash,
      editions: Object.values(work.editions).map(({ hash }) => hash),
      source: place.source,
      terms: project.termsHash,
      checks: project.settings.checks,
      typography: project.settings.typography,
    }),
    run: async () => {
      const [{ runChecks }, { pairsOf }] = await Promise.all([import('../checks/index.ts'), import('../align/pairs-of.ts')])
      const editions = await valuesOf(work.editions)
      const { rows } = await work.aligned.value()
      const languages = [place.source, ...Object.keys(editions).filter((language) => language !== place.source)]
      const pairs = pairsOf(rows, editions, place.source)
      const notices = runChecks(
        {
          source: place.source,
          languages,
          editions,
          rows,
          pairs,
          terms: project.terms,
          typography: project.settings.typography,
          files: [],
        },
        project.settings.checks,
      )
      return { value: true, notices: withEvidence(notices, editions) }
    },
  })
  return known.notices
}
