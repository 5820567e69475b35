import type { Volume } from '../../../model/index.ts'

/** Address of a work, or of a publication's front (`target` ends in a slash), on the published site; undefined where that has no address. */
export function siteAddress(volume: Volume, target: string, fragment = ''): string | undefined {
  const { url } = volume.site
  if (!url) return undefined
  const page = target.endsWith('/') ? target : `${target}.html`
  const path = `${volume.language}/${page}`.split('/').map(encodeURIComponent).join('/')
  return `${url.replace(/\/+$/, '')}/${path}${fragment && `#${fragment}`}`
}
