import { type BuildOptions, build } from '../engine/build.ts'
import { isLoss } from '../engine/lost-editions.ts'
import { makeDownload } from '../engine/make-download.ts'
import { pageOf, pagesOfWorks } from '../engine/pages-of-works.ts'
import { reasonNotToBuild } from '../engine/reason-not-to-build.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import type { Finding, Host } from '../model/index.ts'
import { type Site, shown } from './site.ts'

export type NextSiteOptions = Omit<BuildOptions, 'filter'> & { readonly filter: Omit<BuildOptions['filter'], 'formats'> }

/** Builds the pages of a snapshot into memory, over those of the site before, which stays as it was. */
export async function nextSite(snapshot: Snapshot, host: Host, before: Site, options: NextSiteOptions): Promise<Site> {
  const reason = reasonNotToBuild(snapshot)
  const review = await snapshot.review(options.filter)
  if (reason !== undefined) return { ...before, problem: { message: reason, remedy: remedyOf(review.findings) } }
  const files = new Map(before.files)
  const built = await build(snapshot, intoMemory(host, files), { ...options, filter: { ...options.filter, formats: ['html'] } })
  const made = new Set(files.keys())
  const { findings, summary } = built.review
  return {
    files,
    former: formerPages(before, files, await lostPages(snapshot, made)),
    pages: await pagesOfWorks(snapshot, findings, made),
    summary,
    language: snapshot.project.settings.source,
    download: (path) => makeDownload(snapshot, path, { host, run: options.run }),
  }
}

function remedyOf(findings: readonly Finding[]): string {
  const [first] = findings
  return first ? `${first.file}:${first.line}:${first.column} ${first.message}` : 'Put a text into the documents folder.'
}

/** A world whose output folder is a table of files. */
function intoMemory(host: Host, files: Map<string, Uint8Array>): Host {
  return {
    ...host,
    readOutput: async (path) => files.get(path),
    writeOutput: async (path, bytes) => void files.set(path, bytes),
    removeOutput: async (path) => void files.delete(path),
  }
}

/** Pages of texts that cannot be read; what they are published as is an empty page. */
async function lostPages(snapshot: Snapshot, made: ReadonlySet<string>): Promise<readonly string[]> {
  const { findings } = await snapshot.review({})
  return findings.filter(isLoss).flatMap((finding) => pageOf(finding, made) ?? [])
}

/** Pages as they were when their texts could last be read, and those that are not made any more. */
function formerPages(before: Site, files: ReadonlyMap<string, Uint8Array>, lost: readonly string[]): Site['former'] {
  const known = [...before.files.keys(), ...before.former.keys()].filter((path) => path.endsWith('.html'))
  const kept = known.filter((path) => !files.has(path) || lost.includes(path))
  return new Map(
    kept.flatMap((path) => {
      const bytes = shown(before, path)
      return bytes ? [[path, bytes] as const] : []
    }),
  )
}
