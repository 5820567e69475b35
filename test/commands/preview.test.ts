import { rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makeProject, type Outcome, type Project, type Running, SMALL } from '../support/program.ts'
import { makeRepository } from '../support/repository.ts'

/** A preview that runs. */
interface Preview {
  readonly address: string
  /** The text of a page. */
  page(path: string): Promise<string>
  /** Waits until a page holds a text. */
  shows(path: string, text: string): Promise<void>
  /** Ends it as Ctrl-C does. */
  end(): Promise<Outcome>
}

async function preview(project: Project, ...words: string[]): Promise<Preview> {
  let running: Running | undefined
  let ended: Promise<Outcome> | undefined
  const address = await new Promise<string>((resolve, reject) => {
    ended = project.runWith(
      {
        onStart: (process) => {
          running = process
        },
        onText: (stream, text) => {
          if (stream === 'out') resolve(text.trim())
        },
      },
      'preview',
      '--port',
      '0',
      ...words,
    )
    ended.then(({ error }) => reject(new Error(error)), reject)
  })
  const end = async () => {
    running?.signal('SIGINT')
    if (!ended) throw new Error('The preview was not started')
    return ended
  }
  onTestFinished(async () => void (await end()))
  const page = async (path: string) => (await fetch(new URL(path, address))).text()
  return {
    address,
    page,
    end,
    shows: async (path, text) => {
      await expect.poll(() => page(path), { timeout: 20_000, interval: 100 }).toContain(text)
    },
  }
}

const FRENCH = 'documents/guide/guide.fr.md'

describe.skipIf(process.platform === 'win32')('concord preview', { timeout: 60_000 }, () => {
  test('shows word by word what a translation has not followed, where git knows it', async () => {
    const repository = await makeRepository({ ...SMALL, '.gitignore': '.cache\n' })
    expect((await repository.run('accept', 'guide')).error).toBe('')
    await repository.edit('documents/guide/guide.en.md', (text) => text.replace('to schools', 'to all schools'))
    const { page, shows } = await preview(repository)
    await shows('fr/guide/', 'translation-behind')
    const data = /<script type="application\/json" id="_preview">(.*?)<\/script>/.exec(await page('fr/guide/'))?.[1] ?? '{}'
    const [finding]: readonly { readonly change?: unknown }[] = JSON.parse(data).findings
    expect(finding?.change).toEqual({
      language: 'en',
      words: [
        { kind: 'same', text: 'The city lends 12 bicycles to ' },
        { kind: 'added', text: 'all' },
        { kind: 'same', text: ' schools.' },
      ],
    })
  })

  test('tells its address, shows the pages, ends with 130, and leaves nothing but the cache', async () => {
    const project = await makeProject(SMALL)
    const before = await project.hashes('documents')
    const { address, end, page } = await preview(project)
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(await page('/fr/guide/')).toContain('La ville prête 12 vélos')
    const { code, error, out } = await end()
    expect({ code, out }).toEqual({ code: 130, out: `${address}\n` })
    expect(error).toMatch(/^\d+ pages changed in \d+\.\d s; 0 errors, 0 warnings, 0 notes\n/)
    expect(await project.hashes('documents')).toEqual(before)
    expect(Object.keys(await project.hashes('.')).filter((path) => !/^(documents|\.cache)\//.test(path))).toEqual([])
  })

  test.each<[string, (project: Project) => Promise<void>]>([
    ['written', (project) => project.write({ [FRENCH]: '# Guide\n\nLa ville prête 13 vélos aux écoles.\n' })],
    [
      'replaced by another that is renamed, twice',
      async (project) => {
        for (const number of [14, 13]) {
          await project.write({ 'documents/guide/.new': `# Guide\n\nLa ville prête ${number} vélos aux écoles.\n` })
          await rename(join(project.root, 'documents/guide/.new'), join(project.root, FRENCH))
          await new Promise((resolve) => setTimeout(resolve, 300))
        }
      },
    ],
    [
      'in a folder that is put in the place of another',
      async (project) => {
        await rename(join(project.root, 'documents/guide'), join(project.root, 'old'))
        await rename(join(project.root, 'old'), join(project.root, 'documents/guide'))
        await new Promise((resolve) => setTimeout(resolve, 300))
        await project.write({ [FRENCH]: '# Guide\n\nLa ville prête 13 vélos aux écoles.\n' })
      },
    ],
  ])('follows a text that is %s', async (_, change) => {
    const project = await makeProject(SMALL)
    const { shows } = await preview(project)
    await shows('/fr/guide/', '12 vélos')
    await change(project)
    await shows('/fr/guide/', '13 vélos')
    await shows('/fr/guide/', '"rule":"number-missing"')
  })

  test('follows new folders, styles of the project, and documents that stand elsewhere', async () => {
    const project = await makeProject(SMALL)
    await rename(join(project.root, 'documents'), join(project.root, 'texts'))
    await symlink(join(project.root, 'texts'), join(project.root, 'documents'))
    const { shows } = await preview(project)
    await shows('/en/', 'Guide')
    await project.write({ 'texts/map/map.en.md': '# A map\n\nStreets.\n' })
    await shows('/en/map/', 'A map')
    await project.write({ 'texts/map/map.en.md': '# A map\n\nParks.\n' })
    await shows('/en/map/', 'Parks')
    await project.write({ 'styles/screen.css': 'body { color: teal }' })
    await shows('/assets/concord.css', 'teal')
  })

  test('refuses a port that is none, a port that is taken, and what every command refuses', async () => {
    const project = await makeProject(SMALL)
    expect(await project.run('preview', '--port', 'many')).toMatchObject({ code: 2, out: '', error: expect.stringContaining('0 to 65535') })
    expect(await project.run('preview', 'gide')).toMatchObject({ code: 2, out: '', error: expect.stringContaining('`guide`') })
    const { address } = await preview(project)
    const { port } = new URL(address)
    const taken = await project.runWith({ environment: {} }, 'preview', '--port', port)
    expect(taken).toMatchObject({ code: 2, out: '', error: expect.stringContaining(`uses port ${port}`) })
  })
})
