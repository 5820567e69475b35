import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findChosenBrowser } from '../pipeline/host/browser/chosen-browser.ts'
import { startBrowser } from '../pipeline/host/browser/start-browser.ts'
import { type Browser, openBrowser } from '../pipeline/host/browser.ts'
import { TEST_CACHE } from './support/pdf-host.ts'
import { childProcesses, stillRunning } from './support/processes.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A program in the place of a browser. */
async function program(name: string, script: string, mode = 0o755): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, mode)
  return path
}

function chosen(path: string, startLimit?: number): Browser {
  return openBrowser({
    environment: { PATH: process.env.PATH, CONCORD_BROWSER: path },
    cacheFolder: TEST_CACHE,
    ...(startLimit && { startLimit }),
  })
}

describe('a browser that was asked for', () => {
  test('and does not exist is an error that names the variable', async () => {
    const browser = chosen('/nowhere/chrome')
    await expect(browser.id()).rejects.toMatchObject({
      code: 'browser-missing',
      message: expect.stringContaining('CONCORD_BROWSER `/nowhere/chrome`'),
    })
    await expect(browser.print({ html: '' })).rejects.toMatchObject({
      code: 'browser-missing',
      remedy: expect.stringContaining('CONCORD_BROWSER'),
    })
  })

  test('and cannot be run is an error', async () => {
    const path = await program('plain-file', 'exit 0', 0o644)
    await expect(chosen(path).id()).rejects.toMatchObject({ code: 'browser-missing' })
  })

  test('and is a folder is an error', async () => {
    await expect(chosen(folder).id()).rejects.toMatchObject({ code: 'browser-missing' })
  })

  test('is taken from CONCORD_BROWSER before PUPPETEER_EXECUTABLE_PATH', async () => {
    const [first, second] = [await program('first', ''), await program('second', '')]
    const found = await findChosenBrowser({ CONCORD_BROWSER: first, PUPPETEER_EXECUTABLE_PATH: second })
    expect(await found?.executable()).toBe(first)
    const other = await findChosenBrowser({ CONCORD_BROWSER: '', PUPPETEER_EXECUTABLE_PATH: second })
    expect(await other?.executable()).toBe(second)
  })

  test('has another id once the program is another', async () => {
    const path = await program('renewed', 'exit 0')
    const before = await chosen(path).id()
    await program('renewed', 'exit 0 # of another version')
    expect(await chosen(path).id()).not.toBe(before)
  })
})

describe.runIf(process.platform === 'linux')('a browser that does not start', () => {
  test('says with which code it ended, and its last words', async () => {
    const browser = chosen(await program('ends', 'echo no display here >&2; exit 3'))
    const error = {
      code: 'browser-crashed',
      message: expect.stringMatching(/ended with code 3.*no display here/),
      remedy: expect.any(String),
    }
    await expect(browser.print({ html: '' })).rejects.toMatchObject(error)
    // It is not started again for every document of a build.
    await expect(browser.print({ html: '' })).rejects.toMatchObject(error)
    await browser.close()
  })

  test('and is no program for this machine is an error too', async () => {
    const path = join(folder, 'not-a-program')
    await writeFile(path, new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0]), { mode: 0o755 })
    await expect(chosen(path).print({ html: '' })).rejects.toMatchObject({ code: 'browser-crashed' })
  })

  test('within the time limit is ended with all that it has started', async () => {
    const note = join(folder, 'process-ids')
    const browser = chosen(await program('hangs', `sleep 600 & echo $! $$ > '${note}'; wait`), 1500)
    await expect(browser.print({ html: '' })).rejects.toMatchObject({
      code: 'browser-hung',
      message: expect.stringContaining('1.5 seconds'),
    })
    const ids = (await readFile(note, 'utf8')).trim().split(' ').map(Number)
    expect(await stillRunning(ids)).toEqual([])
  })
})

test.runIf(process.platform === 'linux')(
  'a browser that lacks shared libraries is started again with those that come with it',
  async () => {
    const path = await program(
      'lacking',
      `[ "$LD_LIBRARY_PATH" ] || { echo 'error while loading shared libraries: libnss3.so' >&2; exit 127; }\nprintf "%s\\0" "$LD_LIBRARY_PATH" >&4; sleep 600`,
    )
    const found = { id: 'x', executable: async () => path, libraries: async () => '/libraries' }
    const { hand, end } = await startBrowser(found, {
      environment: { PATH: process.env.PATH },
      limit: 10_000,
      closing: new AbortController().signal,
      connect: (transport) => new Promise<string>((resolve) => Object.assign(transport, { onmessage: resolve })),
    })
    expect(hand).toBe('/libraries')
    await end()
  },
)

test.runIf(process.platform === 'linux')('a browser that hangs is ended at once when it is closed', async () => {
  const browser = chosen(await program('waits', 'sleep 600'))
  const job = expect(browser.print({ html: '' })).rejects.toMatchObject({ code: 'browser-crashed' })
  await vi.waitFor(async () => expect(await childProcesses()).not.toEqual([]))
  await browser.close()
  expect(await childProcesses()).toEqual([])
  await job
})

test('a document may take longer than the time limit as long as each of its steps does not', async () => {
  const browser = openBrowser({ environment: process.env, cacheFolder: TEST_CACHE, printLimit: 4_000 })
  const numbers = ['1', '2', '3', '4']
  const pageNumbers = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    return { x: numbers.shift() ?? '4' }
  }
  expect(await browser.print({ html: '<p data-page-of="x">', pageNumbers })).toBeInstanceOf(Uint8Array)
  expect(numbers).toEqual([])
  await browser.close()
})

test('a page that is not printed within the time limit is an error, and its browser is ended', async () => {
  const browser = openBrowser({ environment: process.env, cacheFolder: TEST_CACHE, printLimit: 4_000 })
  const job = browser.print({ html: '<p data-page-of="x">', pageNumbers: () => new Promise(() => undefined) })
  await expect(job).rejects.toMatchObject({ code: 'browser-hung', message: expect.stringContaining('printing a document') })
  expect(await browser.print({ html: '<p>another' })).toBeInstanceOf(Uint8Array)
  await browser.close()
})
