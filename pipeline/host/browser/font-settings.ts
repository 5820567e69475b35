import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The npm packages whose fonts the browser may use, and no others: a font of the system would change the pages. */
const FONT_PACKAGES = [
  '@expo-google-fonts/libertinus-serif',
  '@expo-google-fonts/source-sans-3',
  '@expo-google-fonts/source-code-pro',
  '@expo-google-fonts/noto-sans-ethiopic',
  '@expo-google-fonts/noto-naskh-arabic',
  '@expo-google-fonts/gowun-batang',
  '@expo-google-fonts/cactus-classical-serif',
]

/** Generic families by the bundled fonts. Without a visible font of the system the browser prints empty pages, web fonts or not. */
const GENERIC_FAMILIES = { serif: 'Libertinus Serif', 'sans-serif': 'Source Sans 3', monospace: 'Source Code Pro' } as const

/** Writes the fontconfig file that shows the browser the bundled fonts only, and gives its path. */
export async function writeFontSettings(cacheFolder: string, folders: readonly string[] = bundledFontFolders()): Promise<string> {
  const place = join(cacheFolder, 'browser')
  const text = fontSettings(folders, join(place, 'fontconfig'))
  const path = join(place, `fonts-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.conf`)
  const draft = `${path}.${randomUUID()}.part`
  await mkdir(place, { recursive: true })
  await writeFile(draft, text)
  await rename(draft, path)
  return path
}

function bundledFontFolders(): readonly string[] {
  const require = createRequire(import.meta.url)
  return FONT_PACKAGES.map((name) => dirname(require.resolve(`${name}/package.json`)))
}

function fontSettings(folders: readonly string[], cache: string): string {
  const aliases = Object.entries(GENERIC_FAMILIES).map(
    ([generic, family]) => `<alias binding="same"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`,
  )
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `<dir>${escapeXml(folder)}</dir>`),
    `<cachedir>${escapeXml(cache)}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
