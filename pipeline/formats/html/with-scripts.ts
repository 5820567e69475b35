import type { FormatHost } from '../../model/index.ts'
import { embeddedFaces } from '../../render/embedded-faces.ts'

/** A page with the letters inside that the site's fonts do not have, so that it shows them on any machine; any other page as it is. */
export async function withScripts(html: string, host: Pick<FormatHost, 'readFont'>): Promise<string> {
  const faces = await embeddedFaces(html, host)
  return faces === '' ? html : html.replace('</head>', () => `<style>${faces}</style></head>`)
}
