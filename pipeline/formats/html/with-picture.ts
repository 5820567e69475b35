import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Volume } from '../../model/index.ts'
import { relativeAddress } from './addresses.ts'
import { assetPath } from './asset-path.ts'
import type { Replace } from './rewrite-elements.ts'

/** Gives pictures their addresses on the site. All but the first of a page are loaded when the reader comes near. */
export function withPicture(volume: Volume, path: string): Replace {
  let isFirst = true
  return (image) => {
    const file = String(image.properties.src ?? '').replace(/^asset:/, '')
    const asset = volume.assets.find((candidate) => candidate.file === file)
    if (!asset) return replacement(image)
    const loading = isFirst ? {} : { loading: 'lazy' }
    isFirst = false
    const kind = asset.mediaType === 'image/svg+xml' ? { className: ['drawing'] } : {}
    return { ...image, properties: { ...image.properties, src: relativeAddress(path, assetPath(volume, asset)), ...kind, ...loading } }
  }
}

/** A picture that is not there is told by its words. */
function replacement(image: Element): Element {
  return h('em', String(image.properties.alt ?? ''))
}
