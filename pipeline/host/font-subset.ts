import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Cache } from '../model/index.ts'

const PACKAGES: Readonly<Record<string, string>> = {
  LibertinusSerif: '@expo-google-fonts/libertinus-serif',
  SourceSans3: '@expo-google-fonts/source-sans-3',
  NotoSerif: '@expo-google-fonts/noto-serif',
}

/** What a page of English, French or Spanish can hold: Latin with all diacritics, combining marks, punctuation, currency, arrows, signs. */
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x36f],
  [0x1e00, 0x1eff],
  [0x2000, 0x2070],
  [0x2074, 0x208e],
  [0x20a0, 0x20bf],
  [0x2100, 0x2122],
  [0x2150, 0x215e],
  [0x2190, 0x21a9],
  [0x2212, 0x2265],
  [0x25a0, 0x25ff],
  [0x2610, 0x2612],
  [0x2713, 0x2717],
]

/** What can be typed into the fields of a PDF: Windows-1252. */
const WINDOWS_RANGES: typeof RANGES = [
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

/** The Latin part of a bundled font, or what can be typed into a PDF; the same bytes for the same font. `name` is that of its file, as `LibertinusSerif_400Regular`. */
export async function fontSubset(name: string, cache: Cache, kind: 'woff2' | 'truetype' = 'woff2'): Promise<Uint8Array> {
  const key = `font-${name}-${VERSION}${kind === 'woff2' ? '' : `-${kind}`}`
  const known = await cache.get(key)
  if (known) return known
  const { default: subset } = await import('subset-font')
  const bytes = new Uint8Array(
    await subset(await readFile(fileOf(name)), lettersOf(kind === 'woff2' ? RANGES : WINDOWS_RANGES), { targetFormat: kind }),
  )
  await cache.put(key, bytes)
  return bytes
}

function fileOf(name: string): string {
  const [family, face] = [name.slice(0, name.indexOf('_')), name.slice(name.indexOf('_') + 1)]
  const bundle = PACKAGES[family]
  if (!bundle) throw new Error(`No bundled font ${name}`)
  const folder = dirname(createRequire(import.meta.url).resolve(`${bundle}/package.json`))
  return join(folder, face, `${name}.ttf`)
}

function lettersOf(ranges: typeof RANGES): string {
  return ranges.map(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('')).join('')
}
