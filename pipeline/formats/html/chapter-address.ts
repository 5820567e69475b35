import type { Chapter, Volume } from '../../model/index.ts'
import { namedPath, relativeAddress, volumePath, workPath } from './addresses.ts'

/** Where a link stands. */
export interface Standpoint {
  readonly volume: Volume
  readonly chapter: Chapter
  /** Path of the page under the output folder. */
  readonly path: string
}

/** Address of what a `concord:` link names, or undefined where this volume is known not to hold it. */
export function chapterAddress(href: string, { volume, chapter, path }: Standpoint): string | undefined {
  const [target = '', fragment] = href.slice('concord:'.length).split('#')
  const suffix = fragment === undefined || fragment === '' ? '' : `#${fragment}`
  if (target.endsWith('/')) return relativeAddress(path, volumePath(volume.language, target.slice(0, -1))) + suffix
  const ownWork = workWithin(volume, target)
  if (ownWork !== undefined) {
    if (!volume.chapters.some(({ work }) => work === ownWork)) return undefined
    return ownWork === chapter.work && suffix !== '' ? suffix : relativeAddress(path, workPath(volume, ownWork)) + suffix
  }
  // A publication of one work is named by its folder alone, so that here its name ends at the first slash.
  const slash = target.indexOf('/')
  if (slash < 0) return undefined
  return relativeAddress(path, namedPath(volume.language, target.slice(0, slash), target.slice(slash + 1))) + suffix
}

function workWithin(volume: Volume, target: string): string | undefined {
  const prefix = `${volume.publication}/`
  return target.startsWith(prefix) ? target.slice(prefix.length) : undefined
}
