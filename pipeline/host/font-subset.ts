import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Cache, LATIN } from '../model/index.ts'

const PACKAGES: Readonly<Record<string, string>> = {
  LibertinusSerif: '@expo-google-fonts/libertinus-serif',
  SourceSans3: '@expo-google-fonts/source-sans-3',
  SourceCodePro: '@expo-google-fonts/source-code-pro',
  NotoSansEthiopic: '@expo-google-fonts/noto-sans-ethiopic',
  NotoNaskhArabic: '@expo-google-fonts/noto-naskh-arabic',
  GowunBatang: '@expo-google-fonts/gowun-batang',
  CactusClassicalSerif: '@expo-google-fonts/cactus-classical-serif',
}

/** What can be typed into the fields of a PDF: Windows-1252. */
const WINDOWS: typeof LATIN = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  ...[0x152, 0x153, 0x160, 0x161, 0x178, 0x17d, 0x17e, 0x192, 0x2c6, 0x2dc, 0x2020, 0x2021, 0x2022, 0x2026, 0x2030].map(
    (letter) => [letter, letter] as const,
  ),
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
]

/** Changes with what a subset holds or how it is made, so that an old one is not taken for it. */
const VERSION = 'latin-1'

/** What is asked of a font. */
export interface FontWish {
  readonly kind?: 'woff2' | 'truetype' | undefined
  readonly letters?: string | undefined
}

/**
 * A bundled font with the given letters only; else its Latin part, or as TrueType what can be typed into a PDF. The same bytes for the same
 * wish; how letters are shaped and joined stays as it is. `name` is that of its file, as `LibertinusSerif_400Regular`.
 */
export async function fontSubset(name: string, cache: Cache, { kind = 'woff2', letters }: FontWish = {}): Promise<Uint8Array> {
  const suffix = kind === 'woff2' ? '' : `-${kind}`
  const key = letters === undefined ? `font-${name}-${VERSION}${suffix}` : `font-${name}-${VERSION}-${hashOf(letters)}${suffix}`
  const known = await cache.get(key)
  if (known) return known
  const { default: subset } = await import('subset-font')
  const text = letters ?? lettersOf(kind === 'woff2' ? LATIN : WINDOWS)
  const bytes = new Uint8Array(await subset(await readFile(fontFile(name)), text, { targetFormat: kind }))
  await cache.put(key, bytes)
  return bytes
}

function hashOf(letters: string): string {
  return createHash('sha256').update(letters).digest('hex').slice(0, 16)
}

/** Where the whole font lies. `name` is that of its file, as `LibertinusSerif_400Regular`. */
export function fontFile(name: string): string {
  const [family, face] = [name.slice(0, name.indexOf('_')), name.slice(name.indexOf('_') + 1)]
  const bundle = PACKAGES[family]
  if (!bundle) throw new Error(`No bundled font ${name}`)
  const folder = dirname(createRequire(import.meta.url).resolve(`${bundle}/package.json`))
  return join(folder, face, `${name}.ttf`)
}

function lettersOf(ranges: typeof LATIN): string {
  return ranges.map(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('')).join('')
}
