import type { PageOfWork } from '../engine/pages-of-works.ts'
import type { Summary } from '../model/index.ts'

/** What a preview shows at one moment. */
export interface Site {
  /** What a build has made, by path under the output folder. Nothing of it is written there. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Pages whose text cannot be read any more or is gone, as they were when it last could be. */
  readonly former: ReadonlyMap<string, Uint8Array>
  /** What is said of pages, by path. */
  readonly pages: ReadonlyMap<string, PageOfWork>
  readonly summary: Summary
  /** Why there is nothing newer than this. */
  readonly problem?: Problem
  /** The language of the words that a preview adds to pages. */
  readonly language: string
  /** Makes a PDF or EPUB that a build would make. */
  readonly download: (path: string) => Promise<Uint8Array | undefined>
}

/** What keeps the project from being published, and what to do about it. */
export interface Problem {
  readonly message: string
  readonly remedy: string
}

/** A site before anything was made. */
export function emptySite(language: string): Site {
  const summary = { works: 0, editions: 0, errors: 0, warnings: 0, notes: 0 }
  return { files: new Map(), former: new Map(), pages: new Map(), summary, language, download: async () => undefined }
}

/** The bytes that are shown for a path: the last good ones. */
export function shown({ files, former }: Site, path: string): Uint8Array | undefined {
  return former.get(path) ?? files.get(path)
}

/** The paths of which something else is shown or said than before. */
export function changedPaths(before: Site, after: Site): readonly string[] {
  const paths = new Set([before, after].flatMap(({ files, former }) => [...files.keys(), ...former.keys()]))
  return [...paths].filter((path) => shown(before, path) !== shown(after, path) || toldOf(before, path) !== toldOf(after, path))
}

function toldOf({ former, pages }: Site, path: string): string {
  return JSON.stringify([former.has(path), pages.get(path)])
}
