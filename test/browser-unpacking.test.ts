import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBundledBrowser } from '../pipeline/host/browser/bundled-browser.ts'
import { downloadedBrowsers } from '../pipeline/host/browser/downloaded-browsers.ts'
import { readTar } from '../pipeline/host/browser/read-tar.ts'
import { systemBrowsers } from '../pipeline/host/browser/system-browsers.ts'
import { unpackLibraries, unpackProgram } from '../pipeline/host/browser/unpack.ts'

let folder = ''
let packed = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-test-'))
  packed = join(folder, 'program.br')
  await writeFile(packed, brotliCompressSync('#!/bin/sh\n'.repeat(1000)))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a packed browser', () => {
  test('appears as a program that can be run', async () => {
    const program = join(folder, 'one', 'browser-1', 'chromium')
    await unpackProgram(packed, program)
    expect((await readFile(program, 'utf8')).length).toBe(10_000)
    expect((await stat(program)).mode & 0o111).toBe(0o111)
  })

  test('is unpacked by several processes at once, and nothing is left beside it', async () => {
    const place = join(folder, 'many')
    await Promise.all(Array.from({ length: 5 }, () => unpackProgram(packed, join(place, 'browser-1', 'chromium'))))
    expect(await readdir(place)).toEqual(['browser-1'])
  })

  test('that cannot be unpacked is an error that says what to do, and leaves nothing', async () => {
    const place = join(folder, 'none')
    const broken = join(folder, 'broken.br')
    await writeFile(broken, 'no brotli')
    await expect(unpackProgram(broken, join(place, 'browser-1', 'chromium'))).rejects.toMatchObject({ code: 'browser-unpacking' })
    expect(await readdir(place)).toEqual([])
  })

  test('brings its libraries in an archive', async () => {
    const archive = join(folder, 'libraries.tar.br')
    await writeFile(
      archive,
      brotliCompressSync(
        Buffer.concat([
          entry('lib/', '', '5'),
          entry('lib/libone.so', 'one'),
          entry('lib/libtwo.so', 'two'.repeat(400)),
          Buffer.alloc(1024),
        ]),
      ),
    )
    await unpackLibraries(archive, join(folder, 'libraries'))
    expect((await readdir(join(folder, 'libraries'))).sort()).toEqual(['libone.so', 'libtwo.so'])
    expect(await readFile(join(folder, 'libraries', 'libtwo.so'), 'utf8')).toBe('two'.repeat(400))
  })

  test.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'is known by its version, and unpacked only when it is wanted',
    async () => {
      const found = await findBundledBrowser(join(folder, 'untouched'))
      expect(found?.id).toMatch(/^chromium-\d+\.\d+\.\d+-\d+$/)
      await expect(stat(join(folder, 'untouched'))).rejects.toThrow('ENOENT')
    },
  )
})

test('an archive that ends early gives what is whole', () => {
  expect(readTar(Buffer.concat([entry('a', 'x'), Buffer.alloc(100)])).map(({ name }) => name)).toEqual(['a'])
})

test.each([
  ['linux', { PATH: '/usr/bin' }, '/usr/bin/chromium'],
  ['darwin', { HOME: '/Users/x' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
] as const)('browsers of the system are looked for where %s has them', (platform, environment, expected) => {
  expect(systemBrowsers(environment, platform)).toContain(expected)
})

test('of the browsers that puppeteer has downloaded the lean one comes first, the newest before the others', async () => {
  const cache = join(folder, 'puppeteer')
  for (const path of [
    'chrome/linux-150.0.1/chrome-linux64',
    'chrome-headless-shell/linux-99.0.1/x',
    'chrome-headless-shell/linux-150.0.1/x',
  ])
    await mkdir(join(cache, path), { recursive: true })
  const paths = await downloadedBrowsers({ PUPPETEER_CACHE_DIR: cache })
  expect(paths.filter((path) => /(shell|chrome)$/.test(path)).map((path) => relative(cache, path))).toEqual([
    'chrome-headless-shell/linux-150.0.1/x/chrome-headless-shell',
    'chrome-headless-shell/linux-99.0.1/x/chrome-headless-shell',
    'chrome/linux-150.0.1/chrome-linux64/chrome',
  ])
  expect(await downloadedBrowsers({ PUPPETEER_CACHE_DIR: join(folder, 'nothing') })).toEqual([])
})

/** A file of a tar archive: name at 0, size at 124, kind at 156. */
function entry(name: string, content: string, kind = '0'): Buffer {
  const head = Buffer.alloc(512)
  head.write(name, 0)
  head.write(content.length.toString(8).padStart(11, '0'), 124)
  head.write(kind, 156)
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512)
  body.write(content)
  return Buffer.concat([head, body])
}
