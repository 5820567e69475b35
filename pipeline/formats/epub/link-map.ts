import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Asset, Volume } from '../../model/index.ts'
import { BOOK_FILES } from './book.ts'
import { picturePath } from './book-pictures.ts'
import { chapterFiles } from './chapter-files.ts'

/** Where a link can lead: a file of the book and the ids in it. */
export interface LinkTarget {
  readonly file: string
  readonly ids: ReadonlySet<string>
}

/** All that links and pictures of a volume can point at. */
export interface LinkMap {
  readonly publication: string
  readonly language: string
  /** Without a slash at its end; undefined where the project has no address. */
  readonly site: string | undefined
  /** By work; the volume itself is the empty work. */
  readonly chapters: ReadonlyMap<string, LinkTarget>
  /** Ids of the whole page, where links stand in a part of it. */
  readonly pageIds?: ReadonlySet<string>
  /** Path in the book by `Asset.file`. */
  readonly pictures: ReadonlyMap<string, string>
}

/** The map of a volume. */
export function linkMap(volume: Volume): LinkMap {
  const files = chapterFiles(volume)
  const chapters = volume.chapters.map(({ work, tree }) => [work, { file: files.get(work) ?? '', ids: idsOf(tree) }] as const)
  return {
    publication: volume.publication,
    language: volume.language,
    site: volume.site.url?.replace(/\/+$/, ''),
    chapters: new Map([['', { file: BOOK_FILES.navigation, ids: new Set<string>() }], ...chapters]),
    pictures: picturePaths(volume.assets),
  }
}

/** Every id of a tree. */
export function idsOf(tree: Root): ReadonlySet<string> {
  const ids = new Set<string>()
  visit(tree, 'element', (element) => {
    if (typeof element.properties.id === 'string') ids.add(element.properties.id)
  })
  return ids
}

/** Where pictures lie in the book, by their files. */
export function picturePaths(assets: readonly Asset[]): ReadonlyMap<string, string> {
  return new Map(assets.flatMap((asset) => pictureEntry(asset.file, picturePath(asset))))
}

function pictureEntry(file: string, path: string | undefined): readonly (readonly [string, string])[] {
  return path === undefined ? [] : [[file, path]]
}
