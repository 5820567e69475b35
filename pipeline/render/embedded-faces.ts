import type { FormatHost } from '../model/index.ts'
import { scriptFonts } from '../text/fonts/script-fonts.ts'
import { scriptFace } from './script-faces.ts'

/** Style rules with the fonts inside that a text needs besides those of every page; '' for a text in Latin letters. */
export async function embeddedFaces(text: string, host: Pick<FormatHost, 'readFont'>): Promise<string> {
  const rules = await Promise.all(
    scriptFonts(text).map(async (part) => {
      const bytes = await host.readFont(part.file, 'woff2', part.letters)
      return scriptFace(part, `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}`, 'woff2')
    }),
  )
  return rules.join('\n')
}
