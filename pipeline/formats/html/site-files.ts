import type { FormatHost } from '../../model/index.ts'
import { siteIcon } from './site-icon.ts'

/** A file that all pages share. */
export interface SiteFile {
  /** Path under the output folder. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What making the shared files asks of the outside world. */
export type SiteHost = Pick<FormatHost, 'readStyle' | 'readFont'>

/** The style sheet, the fonts and the icon that all pages share. */
export async function siteFiles(host: SiteHost): Promise<readonly SiteFile[]> {
  const tokens = await host.readStyle('tokens.css')
  const screen = await host.readStyle('screen.css')
  const fonts = await Promise.all(FACES.map(async ({ file }) => ({ path: fontPath(file), bytes: await host.readFont(file) })))
  return [
    textFile('assets/concord.css', [tokens, ...FACES.map(fontFace), screen].map((part) => part.trimEnd()).join('\n\n')),
    textFile('assets/icon.svg', siteIcon(tokens)),
    ...fonts,
  ]
}

interface Face {
  readonly file: string
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
}

const SERIF = 'Libertinus Serif'
const SANS = 'Source Sans 3'
const MONO = 'Source Code Pro'

const FACES: readonly Face[] = [
  { file: 'LibertinusSerif_400Regular', family: SERIF, weight: 400, style: 'normal' },
  { file: 'LibertinusSerif_400Regular_Italic', family: SERIF, weight: 400, style: 'italic' },
  { file: 'LibertinusSerif_600SemiBold', family: SERIF, weight: 600, style: 'normal' },
  { file: 'LibertinusSerif_600SemiBold_Italic', family: SERIF, weight: 600, style: 'italic' },
  { file: 'SourceSans3_400Regular', family: SANS, weight: 400, style: 'normal' },
  { file: 'SourceSans3_400Regular_Italic', family: SANS, weight: 400, style: 'italic' },
  { file: 'SourceSans3_600SemiBold', family: SANS, weight: 600, style: 'normal' },
  { file: 'SourceSans3_700Bold', family: SANS, weight: 700, style: 'normal' },
  { file: 'SourceCodePro_400Regular', family: MONO, weight: 400, style: 'normal' },
]

function fontPath(file: string): string {
  return `assets/fonts/${file}.woff2`
}

/** Text is shown at once in the reader's own font and changes when the file has come. */
function fontFace({ family, file, style, weight }: Face): string {
  return [
    '@font-face {',
    `  font-family: "${family}";`,
    `  font-weight: ${weight};`,
    `  font-style: ${style};`,
    '  font-display: swap;',
    `  src: url("fonts/${file}.woff2") format("woff2");`,
    '}',
  ].join('\n')
}

function textFile(path: string, text: string): SiteFile {
  return { path, bytes: new TextEncoder().encode(`${text}\n`) }
}
