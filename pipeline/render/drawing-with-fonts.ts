import type { FormatHost } from '../model/index.ts'
import { scriptFonts } from '../text/fonts/script-fonts.ts'
import { scriptFace } from './script-faces.ts'

type FontHost = Pick<FormatHost, 'readFont'>

/**
 * A drawing (SVG) that brings with it the bundled fonts which it names, cut to its own letters: inside a picture no font of the page around it is
 * seen, and with another, wider one its words would run over its edges. A drawing without text, or with other fonts, stays as it is.
 */
export async function drawingWithFonts(drawing: string, host: FontHost): Promise<string> {
  const letters = lettersIn(drawing)
  const root = ROOT.exec(drawing)
  if (letters.trim() === '' || root === null) return drawing
  const named = FAMILIES.filter(({ family }) => drawing.includes(family))
  const rules = await Promise.all(named.map((family) => rulesOf(family, { drawing, letters }, host)))
  if (rules.length === 0) return drawing
  const end = root.index + root[0].length
  return `${drawing.slice(0, end)}<style>${rules.flat().join(' ')}</style>${drawing.slice(end)}`
}

// The element itself, which no comment or declaration before it is; one that ends at once holds no text.
const ROOT = /<svg(?:\s(?:"[^"]*"|'[^']*'|[^'">])*)?>/

interface Face {
  readonly file: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
}

interface Family {
  readonly family: string
  readonly faces: readonly Face[]
}

const FAMILIES: readonly Family[] = [
  family('Source Sans 3', 'SourceSans3', ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']),
  family('Libertinus Serif', 'LibertinusSerif', ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']),
  family('Source Code Pro', 'SourceCodePro', ['400Regular']),
]

function family(name: string, stem: string, cuts: readonly string[]): Family {
  const faces = cuts.map((cut): Face => ({ file: `${stem}_${cut}`, weight: Number(cut.slice(0, 3)), style: styleOf(cut) }))
  return { family: name, faces }
}

function styleOf(cut: string): Face['style'] {
  return cut.endsWith('_Italic') ? 'italic' : 'normal'
}

interface Written {
  readonly drawing: string
  readonly letters: string
}

async function rulesOf({ family: name, faces }: Family, { drawing, letters }: Written, host: FontHost): Promise<readonly string[]> {
  const own = facesFor(drawing, faces).map(async ({ file, weight, style }) => {
    const address = await dataOf(file, letters, host)
    return `@font-face { font-family: "${name}"; font-weight: ${weight}; font-style: ${style}; src: url(${address}) format("woff2") }`
  })
  const others = scriptFonts(letters).map(async (part) => scriptFace(part, await dataOf(part.file, part.letters, host), 'woff2', name))
  return Promise.all([...own, ...others])
}

async function dataOf(file: string, letters: string, host: FontHost): Promise<string> {
  return `data:font/woff2;base64,${Buffer.from(await host.readFont(file, 'woff2', letters)).toString('base64')}`
}

/** The faces for the weights of which a drawing speaks, and slanted ones where it speaks of these; the regular face stands for what says nothing. */
function facesFor(drawing: string, faces: readonly Face[]): readonly Face[] {
  const said = [...drawing.matchAll(/\bfont(?:-weight)?\s*[:=]\s*["']?([^"';}>]*)/g)].map(([, value = '']) => value)
  const weights = new Set([400, ...said.flatMap((value) => value.match(/\b(?:[1-9]00|bold)/g) ?? []).map((name) => Number(name) || 700)])
  const wanted = new Set([...weights].map((weight) => closest(weight, faces)))
  const isSlanted = /\b(?:italic|oblique)\b/.test(drawing)
  return faces.filter(({ weight, style }) => wanted.has(weight) && (style === 'normal' || isSlanted))
}

function closest(weight: number, faces: readonly Face[]): number {
  return faces.reduce((best, face) => (Math.abs(face.weight - weight) < Math.abs(best - weight) ? face.weight : best), 400)
}

/** Each character once, in the order of Unicode: the same words in another order need the same font. */
function lettersIn(drawing: string): string {
  const text = drawing.replace(/<!--[\s\S]*?-->|<(style|title|desc)\b[\s\S]*?<\/\1\s*>|<(?:"[^"]*"|'[^']*'|[^'">])*>/g, '')
  const said = text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name = '') => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return ENTITIES[name] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '')
  })
  return [...new Set(said.replace(/[\n\r\t]/g, ''))].sort((one, other) => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)).join('')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
