import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sideBySide } from '../../pipeline/engine/parallel-artifacts.ts'
import { openSession } from '../../pipeline/engine/session.ts'
import type { Snapshot } from '../../pipeline/engine/snapshot.ts'
import { epubFormat } from '../../pipeline/formats/epub/epub-format.ts'
import { memoryHost } from '../../pipeline/host/memory-host.ts'
import type { BlockPages, Chapter, Draft, ParallelChapter, ParallelVolume, PrintedVolume, Volume } from '../../pipeline/model/index.ts'
import { parallelPath, volumePath } from '../../pipeline/model/index.ts'
import { epubHost } from './epub-host.ts'

/** A book of the published documents, and what it is made from. */
export interface PublishedBook {
  readonly path: string
  readonly bytes: Uint8Array
  readonly made: { readonly kind: 'volume'; readonly volume: Volume } | { readonly kind: 'parallel'; readonly parallel: ParallelVolume }
}

/** Every EPUB of the published documents, in each language and in all side by side. Nothing is printed: a page is said to begin at each heading. */
export async function publishedBooks(): Promise<readonly PublishedBook[]> {
  const documents = await publishedDocuments()
  const { volumes, parallels } = await publishedVolumes(await openSession(memoryHost(documents), { tool: 'test' }).snapshot())
  const host = epubHost(new Map(Object.entries(documents)))
  const finished = async ([draft]: readonly Draft[] = []) => {
    if (!draft) throw new Error('No draft')
    return { path: draft.path, bytes: (await epubFormat.finish(draft, host)).bytes }
  }
  const books: PublishedBook[] = []
  for (const volume of volumes)
    books.push({ ...(await finished(epubFormat.compose(volume, printed(volume)))), made: { kind: 'volume', volume } })
  for (const parallel of parallels)
    books.push({
      ...(await finished(epubFormat.composeParallel?.(parallel, printedTogether(parallel)))),
      made: { kind: 'parallel', parallel },
    })
  return books
}

/** Every volume of a project, and its publications with their languages side by side. */
export async function publishedVolumes(snapshot: Snapshot) {
  const ready = await snapshot.volumes({})
  const works = await snapshot.works({})
  const names = [...new Set(ready.map(({ publication }) => publication.id))]
  const together = names.map((name) => {
    const own = ready.filter(({ publication }) => publication.id === name)
    return sideBySide({ volumes: own, works: works.filter(({ place }) => place.publication === name) })
  })
  return { volumes: await Promise.all(ready.map(({ volume }) => volume())), parallels: await Promise.all(together) }
}

async function publishedDocuments(): Promise<Readonly<Record<string, Uint8Array>>> {
  const entries = await readdir('documents', { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path.replaceAll('\\', '/'), await readFile(path)] as const)))
}

function printed(volume: Volume): PrintedVolume {
  return { path: volumePath(volume, 'pdf'), blocks: pagesOf(volume) }
}

function printedTogether(parallel: ParallelVolume): PrintedVolume {
  return { path: parallelPath(parallel, 'pdf'), blocks: pagesOf(parallel) }
}

function pagesOf({ chapters }: { readonly chapters: readonly (Chapter | ParallelChapter)[] }): readonly BlockPages[] {
  const places = chapters.flatMap(({ work, headings }) => headings.map(({ id }) => ({ work, id })))
  return places.map((place, index): BlockPages => ({ ...place, page: index + 3, label: String(index + 1) }))
}
