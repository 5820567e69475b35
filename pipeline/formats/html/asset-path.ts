import type { Asset, Volume } from '../../model/index.ts'

/** Path of a picture of a volume under the output folder. The first digits of its hash tell apart pictures of one name and old from new. */
export function assetPath(volume: Volume, asset: Asset): string {
  const name = asset.file.split('/').at(-1) ?? asset.file
  const dot = name.lastIndexOf('.')
  const stem = dot > 0 ? name.slice(0, dot) : name
  const extension = dot > 0 ? name.slice(dot) : ''
  return `${volume.language}/${volume.publication}/${stem}-${asset.sha256.slice(0, 8)}${extension}`
}
