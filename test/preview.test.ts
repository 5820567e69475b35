import { request } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { openSession } from '../pipeline/engine/session.ts'
import { type MemoryHost, memoryHost } from '../pipeline/host/memory-host.ts'
import { type LiveSite, liveSite } from '../pipeline/preview/live-site.ts'
import { nextSite } from '../pipeline/preview/next-site.ts'
import type { PreviewData } from '../pipeline/preview/preview-page.ts'
import { type PreviewServer, servePreview } from '../pipeline/preview/serve-preview.ts'

const DOCUMENTS: Readonly<Record<string, string>> = {
  'documents/concord.yaml': 'languages: [en, fr]\nsource: en\n',
  'documents/guide/publication.yaml': 'title: { en: Guide, fr: Guide }\ndate: 2026-11-22\nworks: [one, two]\n',
  'documents/guide/one.en.md': '# One\n\nA first text.\n\nThe city has 1,250 streets.\n',
  'documents/guide/one.fr.md': '# Un\n\nUn premier texte.\n\nLa ville compte 1 250 rues.\n',
  'documents/guide/two.en.md': '# Two\n\nA second text.\n',
  'documents/guide/two.fr.md': '# Deux\n\nUn second texte.\n',
}

const WRONG = '# Un\n\nUn premier texte.\n\nLa ville compte 1 520 rues.\n'

/** A preview of documents that can be changed, as a browser sees it. */
interface Preview {
  readonly host: MemoryHost
  readonly server: PreviewServer
  /** Changes texts (undefined takes one away) and waits until the site is made anew. */
  change(files: Readonly<Record<string, string | Uint8Array | undefined>>): Promise<void>
  get(path: string, init?: RequestInit): Promise<Response>
  /** What the script of a page is told. */
  told(path: string): Promise<PreviewData>
}

const servers: PreviewServer[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())))

const raise = (error: unknown) => {
  throw error
}

async function previewOf(documents: Readonly<Record<string, string | Uint8Array>>): Promise<Preview> {
  const host = memoryHost(documents)
  const run = { cache: host.cache, tool: 'test', onStep: () => undefined }
  const session = openSession(host, run)
  const making = { filter: {}, run, jobs: 1, version: '0.0.0' }
  const site: LiveSite = liveSite({
    language: 'en',
    make: async (before) => nextSite(await session.snapshot(), host, before, making),
    onMade: () => undefined,
    onFault: raise,
  })
  const server = await servePreview(site, { ports: [0], style: '', onFault: raise })
  servers.push(server)
  const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.address), { redirect: 'manual', ...init })
  await site.current()
  return {
    host,
    server,
    get,
    change: async (files) => {
      for (const [path, content] of Object.entries(files))
        if (content === undefined) host.documents.delete(path)
        else host.documents.set(path, content)
      site.refresh()
      await site.settled()
    },
    told: async (path) => JSON.parse(/id="_preview">(.*?)<\/script>/.exec(await (await get(path)).text())?.[1] ?? ''),
  }
}

describe('a preview', () => {
  test('shows every page of a build, and writes none of them', async () => {
    const { get, host } = await previewOf(DOCUMENTS)
    expect(await (await get('/fr/guide/one.html')).text()).toContain('La ville compte')
    for (const path of ['/', '/en/', '/en/guide/', '/report/', '/report/guide/one.html', '/assets/concord.css', '/manifest.json'])
      expect((await get(path)).status, path).toBe(200)
    expect([...host.output.keys()]).toEqual([])
  })

  test('leads from the name of a folder to its page', async () => {
    const { get } = await previewOf(DOCUMENTS)
    const { headers, status } = await get('/en/guide')
    expect({ status, location: headers.get('location') }).toEqual({ status: 302, location: '/en/guide/' })
  })

  test('tells a page its findings, each with the element that it is about', async () => {
    const { get, told } = await previewOf({ ...DOCUMENTS, 'documents/guide/one.fr.md': WRONG })
    const { findings, links } = await told('/fr/guide/one.html')
    expect(findings).toMatchObject([{ rule: 'number-missing', place: 'documents/guide/one.fr.md:5:17' }])
    const page = await (await get('/fr/guide/one.html')).text()
    expect(page).toMatch(new RegExp(`<p id="${findings[0]?.id}">La ville compte`))
    expect(links.map(({ href }) => href)).toEqual(['/report/guide/one.html', '/report/index.html'])
    expect((await told('/en/guide/one.html')).findings).toEqual([])
  })

  test('follows a text, and tells every open page at once', async () => {
    const { change, get, told } = await previewOf(DOCUMENTS)
    const before = (await told('/fr/guide/one.html')).version
    const events = (await get('/_preview/events')).body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await events?.read())?.value).toContain(`data: ${before}\n\n`)
    await change({ 'documents/guide/one.fr.md': WRONG })
    const { findings, version } = await told('/fr/guide/one.html')
    expect(findings).toHaveLength(1)
    expect((await events?.read())?.value).toBe(`data: ${version}\n\n`)
    expect(version).not.toBe(before)
    await events?.cancel()
  })

  test('leaves its pages as they are where nothing has changed for readers', async () => {
    const { change, told } = await previewOf(DOCUMENTS)
    const { version } = await told('/en/')
    await change({ 'documents/notes.txt': 'mine' })
    expect((await told('/en/')).version).toBe(version)
  })

  test.each([
    ['that cannot be read', new Uint8Array([0xff, 0xfe, 0x41])],
    ['that is gone', undefined],
  ])('shows the last good page of a text %s, and says so, until it is back', async (_, bytes) => {
    const { change, get, told } = await previewOf(DOCUMENTS)
    const page = '/fr/guide/one.html'
    await change({ 'documents/guide/one.fr.md': bytes })
    await change({ 'documents/guide/two.en.md': '# Two\n\nAnother text.\n' })
    expect(await (await get(page)).text()).toContain('La ville compte')
    expect((await told(page)).warnings).toEqual([expect.stringContaining('this is how it was before')])
    await change({ 'documents/guide/one.fr.md': '# Un\n\nUn texte de retour.\n' })
    expect(await (await get(page)).text()).toContain('Un texte de retour.')
    expect((await told(page)).warnings).toEqual([])
  })

  test('stays as it was where the settings are broken, and every page says what and where', async () => {
    const { change, get, told } = await previewOf(DOCUMENTS)
    await change({ 'documents/concord.yaml': 'languages: [en, fr\n' })
    expect(await (await get('/fr/guide/one.html')).text()).toContain('La ville compte')
    expect((await told('/fr/guide/one.html')).warnings).toEqual([expect.stringContaining('documents/concord.yaml:2:1')])
    await change({ 'documents/concord.yaml': DOCUMENTS['documents/concord.yaml'] })
    expect((await told('/fr/guide/one.html')).warnings).toEqual([])
  })

  test('that begins with broken settings says so on every page, and goes on when they are mended', async () => {
    const { change, get } = await previewOf({ ...DOCUMENTS, 'documents/concord.yaml': 'languages: [en, fr\n' })
    expect(await (await get('/')).text()).toContain('<code>documents/concord.yaml</code> cannot be read as it was meant')
    await change({ 'documents/concord.yaml': DOCUMENTS['documents/concord.yaml'] })
    expect((await get('/en/guide/one.html')).status).toBe(200)
  })

  test('makes a PDF or EPUB when somebody asks for it', async () => {
    const { get, host } = await previewOf(DOCUMENTS)
    const epub = await get('/fr/guide/guide.fr.epub')
    expect({ status: epub.status, type: epub.headers.get('content-type') }).toEqual({ status: 200, type: 'application/epub+zip' })
    expect(new TextDecoder().decode(await epub.arrayBuffer())).toMatch(/^PK/)
    expect(host.printed).toEqual([])
    expect((await get('/fr/guide/guide.es.epub')).status).toBe(404)
    expect((await get('/parallel/guide/guide.mul.epub')).status).toBe(200)
  })

  test('never says anything of a finding that could act on the page', async () => {
    const evil = '# Un\n\nUn premier `</script><img src=x onerror=alert(1)>` texte.\n\nLa ville compte 1 250 rues.\n'
    const { get } = await previewOf({ ...DOCUMENTS, 'documents/guide/one.fr.md': evil })
    const page = await (await get('/fr/guide/one.html')).text()
    expect(page.slice(page.indexOf('id="_preview"'))).not.toContain('<img')
  })
})

describe('the server of a preview', () => {
  test('answers to readers of this computer only, by its own names', async () => {
    const { server } = await previewOf(DOCUMENTS)
    const { hostname, port } = new URL(server.address)
    expect(hostname).toBe('127.0.0.1')
    expect(await statusFor(Number(port), { host: 'evil.example' })).toBe(403)
    expect(await statusFor(Number(port), { host: `localhost:${port}` })).toBe(200)
  })

  test.each([
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/documents/concord.yaml',
    '/%ff',
    '/nothing.html',
  ])('has nothing at %s', async (path) => {
    const { server } = await previewOf(DOCUMENTS)
    expect(await statusFor(Number(new URL(server.address).port), { path })).toBe(404)
  })

  test('lets nobody write', async () => {
    const { get } = await previewOf(DOCUMENTS)
    expect((await get('/en/', { method: 'POST' })).status).toBe(405)
    expect((await get('/en/', { method: 'HEAD' })).status).toBe(200)
  })

  test('takes the next port where another program has the first, and says so where there is no next', async () => {
    const { server } = await previewOf(DOCUMENTS)
    const taken = Number(new URL(server.address).port)
    const site = liveSite({ language: 'en', make: async (before) => before, onMade: () => undefined, onFault: raise })
    const other = await servePreview(site, { ports: [taken, 0], style: '', onFault: raise })
    servers.push(other)
    expect(other.address).not.toBe(server.address)
    await expect(servePreview(site, { ports: [taken], style: '', onFault: raise })).rejects.toThrow(`Another program uses port ${taken}`)
  })
})

/** Asks as no browser would let a page ask. */
function statusFor(port: number, { host, path = '/en/' }: { readonly host?: string; readonly path?: string }): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host }
    const asked = request({ port, host: '127.0.0.1', path, headers, setHost: host === undefined }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.on('error', reject).end()
  })
}
