import type { FormatHost } from '../../../model/index.ts'

interface FontFace {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  readonly file: string
}

const SERIF = 'Libertinus Serif'
const SANS = 'Source Sans 3'
const MONO = 'Source Code Pro'

/** The faces in which the book is set. */
const FACES: readonly FontFace[] = [
  { family: SERIF, weight: 400, style: 'normal', file: 'LibertinusSerif_400Regular' },
  { family: SERIF, weight: 400, style: 'italic', file: 'LibertinusSerif_400Regular_Italic' },
  { family: SERIF, weight: 600, style: 'normal', file: 'LibertinusSerif_600SemiBold' },
  { family: SERIF, weight: 700, style: 'normal', file: 'LibertinusSerif_700Bold' },
  { family: SERIF, weight: 700, style: 'italic', file: 'LibertinusSerif_700Bold_Italic' },
  { family: SANS, weight: 400, style: 'normal', file: 'SourceSans3_400Regular' },
  { family: SANS, weight: 400, style: 'italic', file: 'SourceSans3_400Regular_Italic' },
  { family: SANS, weight: 600, style: 'normal', file: 'SourceSans3_600SemiBold' },
  { family: SANS, weight: 600, style: 'italic', file: 'SourceSans3_600SemiBold_Italic' },
  { family: SANS, weight: 700, style: 'normal', file: 'SourceSans3_700Bold' },
]

/** The faces of code, which most books do without. */
const CODE_FACES: readonly FontFace[] = [
  { family: MONO, weight: 400, style: 'normal', file: 'SourceCodePro_400Regular' },
  { family: MONO, weight: 700, style: 'normal', file: 'SourceCodePro_700Bold' },
]

/** Style rules that bring the fonts with them, those for code only where there is some. */
export async function fontFaces(host: FormatHost, hasCode: boolean): Promise<string> {
  const faces = [...FACES, ...(hasCode ? CODE_FACES : [])]
  const rules = await Promise.all(faces.map(async (face) => fontFace(face, await host.readFont(face.file))))
  return rules.join('\n')
}

function fontFace({ family, weight, style }: FontFace, bytes: Uint8Array): string {
  const source = `url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format("woff2")`
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: ${source} }`
}
