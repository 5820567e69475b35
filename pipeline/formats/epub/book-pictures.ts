import type { Asset } from '../../model/index.ts'
import type { Picture } from './book.ts'
import { fileStem } from './file-stem.ts'

// What every reading system must be able to show (EPUB 3.3, section 3.2).
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
}

/** The pictures that a book can hold, sorted by path. A picture of another kind is left out; its place is taken by its text. */
export function bookPictures(assets: readonly Asset[]): readonly Picture[] {
  const pictures = assets.flatMap((asset) => {
    const path = picturePath(asset)
    return path === undefined ? [] : [{ path, mediaType: asset.mediaType, file: asset.file, sha256: asset.sha256 }]
  })
  return [...new Map(pictures.map((picture) => [picture.path, picture])).values()].sort((one, other) => (one.path < other.path ? -1 : 1))
}

/** Where a picture lies in the book, or undefined where a book cannot hold it. The same bytes under the same name lie there once. */
export function picturePath(asset: Asset): string | undefined {
  const extension = EXTENSIONS[asset.mediaType]
  if (extension === undefined) return undefined
  const name = asset.file.slice(asset.file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  return `images/${fileStem(name).toLowerCase()}-${asset.sha256.slice(0, 8)}.${extension}`
}
