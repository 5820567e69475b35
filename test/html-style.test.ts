import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { siteFiles } from '../pipeline/formats/html/site-files.ts'
import { contrast } from './support/contrast.ts'

const styles = new URL('../styles/', import.meta.url)
const tokens = await readFile(new URL('tokens.css', styles), 'utf8')
const screen = await readFile(new URL('screen.css', styles), 'utf8')

test('the shared files are the style sheet, the icon and the fonts that it names', async () => {
  const files = await siteFiles({ readStyle, readFont: async (name) => new TextEncoder().encode(name) })
  const [sheet, icon, ...fonts] = files
  expect([sheet?.path, icon?.path]).toEqual(['assets/concord.css', 'assets/icon.svg'])
  const css = new TextDecoder().decode(sheet?.bytes)
  const named = [...css.matchAll(/url\("([^"]*)"\)/g)].map(([, address]) => `assets/${address}`)
  expect(fonts.map(({ path }) => path)).toEqual(named)
  expect(css.match(/font-display: swap/g)).toHaveLength(fonts.length)
})

test('the icon takes its colours from the tokens', async () => {
  const [, icon] = await siteFiles({ readStyle, readFont: async () => new Uint8Array() })
  const svg = new TextDecoder().decode(icon?.bytes)
  expect([...svg.matchAll(/fill="([^"]*)"/g)].map(([, colour]) => colour)).toEqual(
    ['cover', 'cover-voice-1', 'cover-voice-2', 'cover-voice-3'].map(colourOf),
  )
})

test('the screen names no colour and no font of its own', () => {
  expect(screen.match(/#[0-9a-f]{3,8}\b|rgba?\(|font-family:(?! var\()/gi)).toBeNull()
})

/** Text and what it stands on; 4.5 is what WCAG 2.2 asks for at level AA. */
const READ = [
  ['ink', 'paper'],
  ['ink', 'paper-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'paper-soft'],
  ['accent', 'paper'],
  ['accent', 'paper-soft'],
  ['accent-dark', 'paper'],
  ['accent-dark', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['second-dark', 'paper'],
  ['second-dark', 'second-soft'],
  ['accent', 'second-soft'],
  ['third-dark', 'paper'],
  ['third-dark', 'third-soft'],
  ['accent', 'third-soft'],
  ['alert', 'alert-soft'],
  ['accent', 'alert-soft'],
] as const

test.each(READ)('%s on %s can be read by day and by night', (text, ground) => {
  expect(contrast(colourOf(text), colourOf(ground))).toBeGreaterThanOrEqual(4.5)
  expect(contrast(colourOf(`night-${text}`), colourOf(`night-${ground}`))).toBeGreaterThanOrEqual(4.5)
})

test.each(['cover-ink', 'cover-ink-soft', 'cover-voice-2'])('%s can be read on the cover by day and by night', (text) => {
  expect(contrast(colourOf(text), colourOf('cover'))).toBeGreaterThanOrEqual(4.5)
  expect(contrast(colourOf(text), colourOf('night-cover'))).toBeGreaterThanOrEqual(4.5)
})

async function readStyle(name: string): Promise<string> {
  return name === 'tokens.css' ? tokens : screen
}

function colourOf(name: string): string {
  return new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1] ?? `no colour ${name}`
}
