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

/** Changes with what a subset holds or how it is made, so that an old one is not taken for it. */
const VERSION = 'latin-1'

/** The Latin part of a bundled font as WOFF2; the same bytes for the same font. `name` is that of its file, as `LibertinusSerif_400Regular`. */
export async function fontSubset(name: string, cache: Cache): Promise<Uint8Array> {
  const key = `font-${name}-${VERSION}`
  const known = await cache.get(key)
  if (known) return known
  const { default: subset } = await import('subset-font')
  const bytes = new Uint8Array(await subset(await readFile(fileOf(name)), lettersOf(RANGES), { targetFormat: 'woff2' }))
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
