import { type Artifact, type BlockPages, type Host, type PagesOfRows, type RowPages, SEVERAL_LANGUAGES } from '../model/index.ts'
import { compare } from './findings-of.ts'
import type { FinishedArtifact } from './planned-artifact.ts'

/** `report/pages.json`: the pages of all rows, for who cites one language and reads another. */
export const PAGES = 'report/pages.json'

/**
 * The file that says on which page each row stands in every language; undefined where nothing has pages. Of volumes that this build has left
 * alone it repeats what the last one said.
 */
export async function pageConcordance(
  finished: readonly FinishedArtifact[],
  kept: readonly Artifact[],
  host: Pick<Host, 'readOutput'>,
): Promise<Uint8Array | undefined> {
  const rows: Record<string, Record<string, Record<string, Record<string, RowPages>>>> = {}
  const volumes = [...fromNow(finished), ...fromBefore(await readBefore(host), kept)]
  // In one order whatever this build has made, so that it writes the same as one that makes all.
  volumes.sort((one, other) => compare(one.language, other.language))
  for (const { publication, language, blocks } of volumes)
    for (const { work, id, ...pages } of blocks) {
      rows[publication] ??= {}
      rows[publication][work] ??= {}
      rows[publication][work][id] ??= {}
      rows[publication][work][id][language] = pages
    }
  return Object.keys(rows).length === 0 ? undefined : new TextEncoder().encode(written(rows))
}

interface PagesOfVolume {
  readonly publication: string
  readonly language: string
  readonly blocks: readonly BlockPages[]
}

/** Where languages stand side by side, all of them stand on the same page. */
function fromNow(finished: readonly FinishedArtifact[]): readonly PagesOfVolume[] {
  return finished.flatMap(({ artifact: { publication, language }, blocks }) =>
    blocks.length > 0 && language !== SEVERAL_LANGUAGES ? [{ publication, language, blocks }] : [],
  )
}

function fromBefore(before: PagesOfRows, kept: readonly Artifact[]): readonly PagesOfVolume[] {
  return kept
    .filter(({ format }) => format === 'pdf')
    .map(({ publication, language }) => ({
      publication,
      language,
      blocks: Object.entries(before[publication] ?? {}).flatMap(([work, rows]) =>
        Object.entries(rows).flatMap(([id, pages]) => {
          const own = pages[language]
          return own ? [{ work, id, ...own }] : []
        }),
      ),
    }))
}

/** What the last build has written; nothing where there is none or it cannot be read. */
async function readBefore(host: Pick<Host, 'readOutput'>): Promise<PagesOfRows> {
  const bytes = await host.readOutput(PAGES)
  if (!bytes) return {}
  try {
    const file: { readonly publications?: PagesOfRows } = JSON.parse(new TextDecoder().decode(bytes))
    return file.publications ?? {}
  } catch {
    return {}
  }
}

/** One row a line, which people can search and programs compare; publications, works and languages by name, rows in the order of the text. */
function written(rows: PagesOfRows): string {
  const publications = sorted(rows).map(([publication, works]) => {
    const lines = sorted(works).map(([work, blocks]) => {
      const items = Object.entries(blocks).map(
        ([id, pages]) => `        ${JSON.stringify(id)}: ${JSON.stringify(Object.fromEntries(sorted(pages)))}`,
      )
      return `      ${JSON.stringify(work)}: {\n${items.join(',\n')}\n      }`
    })
    return `    ${JSON.stringify(publication)}: {\n${lines.join(',\n')}\n    }`
  })
  return `{\n  "version": 1,\n  "publications": {\n${publications.join(',\n')}\n  }\n}\n`
}

function sorted<T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(record).sort(([one], [other]) => compare(one, other))
}
