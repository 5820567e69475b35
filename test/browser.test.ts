import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TEST_CACHE, testBrowser } from './support/pdf-host.ts'
import { childProcesses } from './support/processes.ts'
import { readPdf } from './support/read-pdf.ts'

const browser = testBrowser()
afterAll(() => browser.close())

async function printed(body: string): Promise<string> {
  const { pages } = await readPdf(
    await browser.print({ html: `<!doctype html><html lang="en"><title>T</title><body>${body}</body></html>` }),
  )
  return pages.join('\f')
}

test('its id is known before it is started, and is the same every time', async () => {
  const other = testBrowser()
  expect(await other.id()).toBe(await browser.id())
})

test('it prints text in the bundled fonts, with letters of three languages', async () => {
  expect(await printed('<p style="font-family:serif">Åland, œuvre, ¿señor?, Ÿ, g̃')).toContain('Åland, œuvre, ¿señor?, Ÿ')
})

test('it prints the next document on a page that has been used', async () => {
  await printed('<p>first')
  expect(await printed('<p>second')).toBe('second')
})

test('it prints more documents at once than it has pages', async () => {
  const texts = await Promise.all(Array.from({ length: 7 }, (_, index) => printed(`<p>document ${index}`)))
  expect(texts).toEqual(Array.from({ length: 7 }, (_, index) => `document ${index}`))
})

describe('numbers of pages', () => {
  const html = '<p>see <span data-page-of="there">0</span><p style="break-before:page" id="there">there'

  test('are written where they are asked for, and the page is printed again', async () => {
    const asked: number[] = []
    const pdf = await browser.print({
      html,
      pageNumbers: async (bytes) => {
        asked.push((await readPdf(bytes)).pages.length)
        return { there: 2 }
      },
    })
    expect((await readPdf(pdf)).pages).toEqual(['see 2', 'there'])
    // The second time to see whether the numbers have moved what they count.
    expect(asked).toEqual([2, 2])
  })

  test('that never settle are given up after six corrections', async () => {
    let count = 0
    await browser.print({ html, pageNumbers: async () => ({ there: ++count }) })
    expect(count).toBe(6)
  })

  test('that cannot be found out are the error that comes back, and the next document is printed', async () => {
    const job = browser.print({ html, pageNumbers: () => Promise.reject(new Error('no numbers today')) })
    await expect(job).rejects.toThrow('no numbers today')
    expect(await printed('<p>next')).toBe('next')
  })
})

describe('nothing comes from outside', () => {
  let server: Server
  let requests = 0
  let address = ''

  beforeAll(async () => {
    server = createServer((_, response) => {
      requests++
      response.end('<p>from outside')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  test.each([
    ['a picture', (url: string) => `<img src="${url}">`],
    ['a style sheet', (url: string) => `<link rel="stylesheet" href="${url}">`],
    ['a frame', (url: string) => `<iframe src="${url}"></iframe>`],
    ['an object', (url: string) => `<object data="${url}"></object>`],
    ['a font', (url: string) => `<style>@font-face{font-family:x;src:url(${url})}p{font-family:x}</style><p>x`],
  ])('%s is not fetched', async (_, markup) => {
    const port = address.split(':')[1]
    const urls = [`http://${address}/`, `http://localhost:${port}/`, `http://[::ffff:127.0.0.1]:${port}/`]
    await printed(`${urls.map(markup).join('')}<p>done`)
    expect(requests).toBe(0)
  })

  test('a file of the machine is not shown', async () => {
    expect(await printed(`<iframe src="file://${TEST_CACHE}/"></iframe><object data="file:///etc/passwd"></object><p>done`)).toBe('done')
  })

  test('a script does not run', async () => {
    expect(await printed('<p>text<script>document.body.append("script")</script>')).toBe('text')
  })
})

describe.runIf(process.platform === 'linux')('a browser that dies', () => {
  let strangers: readonly number[] = []
  let mortal = testBrowser()

  beforeEach(async () => {
    strangers = await childProcesses()
    mortal = testBrowser()
    await mortal.print({ html: '<p>before' })
  })
  afterEach(() => mortal.close())

  const own = async () => (await childProcesses()).filter((id) => !strangers.includes(id))
  const kill = async () => {
    for (const id of await own()) process.kill(-id, 'SIGKILL')
  }
  const html = '<p>after <span data-page-of="x">0</span>'

  test('is replaced by a fresh one, and the document is printed after all', async () => {
    let attempts = 0
    const pdf = await mortal.print({
      html,
      pageNumbers: async () => {
        if (attempts++ === 0) await kill()
        return { x: 1 }
      },
    })
    expect((await readPdf(pdf)).pages).toEqual(['after 1'])
  })

  test('twice at one document is an error that says what to do', async () => {
    const job = mortal.print({ html, pageNumbers: () => kill().then(() => ({ x: 1 })) })
    await expect(job).rejects.toMatchObject({ code: 'browser-crashed', remedy: expect.stringContaining('CONCORD_BROWSER') })
  })

  test('takes the documents with it that it prints at the same time, and these are printed again', async () => {
    let attempts = 0
    const pageNumbers = async () => {
      if (attempts++ === 0) await kill()
      return { x: 1 }
    }
    const [first, second] = await Promise.all([mortal.print({ html, pageNumbers }), mortal.print({ html: '<p>beside' })])
    expect((await readPdf(first)).pages).toEqual(['after 1'])
    expect((await readPdf(second)).pages).toEqual(['beside'])
  })

  test('leaves no process behind when it is closed, and prints no more', async () => {
    expect(await own()).not.toEqual([])
    await mortal.close()
    expect(await own()).toEqual([])
    await expect(mortal.print({ html })).rejects.toThrow('closed')
  })
})
