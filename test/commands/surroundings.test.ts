import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { mountMemory, mountReadOnly } from '../support/mounted.ts'
import { makeProject, type Outcome, type Project, type Running, SMALL, temporaryFolder } from '../support/program.ts'

/** Half a megabyte that cannot be packed, behind the beginning of a picture. */
const PICTURE = Buffer.from(
  `89504e470d0a1a0a${Array.from({ length: 16_384 }, (_, at) => createHash('sha256').update(String(at)).digest('hex')).join('')}`,
  'hex',
)

describe('a full disk', () => {
  test('is one message, and what was there stays whole', async (context) => {
    const project = await makeProject(SMALL)
    const output = join(project.root, 'output')
    const mounted = await mountMemory(output, '3m')
    if ('reason' in mounted) return context.skip(mounted.reason)
    onTestFinished(mounted.unmount)
    expect((await project.run('build', '--quiet')).code).toBe(0)
    const before = await project.hashes()
    const pictures = [1, 2, 3, 4, 5, 6].map((number) => [`documents/guide/p${number}.png`, Buffer.concat([PICTURE, Buffer.from([number])])])
    const shown = [1, 2, 3, 4, 5, 6].map((number) => `![A map](p${number}.png)\n`).join('\n')
    await project.write({ ...Object.fromEntries(pictures), 'documents/guide/guide.en.md': `# Guide\n\n${shown}` })
    expectMessage(await project.run('build', '--quiet', '--format', 'html'), 'The disk is full', '--output')
    const after = await project.hashes()
    expect(Object.keys(after).filter((path) => path.endsWith('.part'))).toEqual([])
    for (const [path, hash] of Object.entries(before)) if (path !== 'en/guide/index.html') expect(after[path]).toBe(hash)
    await project.write(SMALL)
    expect((await project.run('build', '--quiet')).code).toBe(0)
  })

  test('below the cache costs time only', async (context) => {
    const project = await makeProject(SMALL)
    await project.remove('.cache')
    const mounted = await mountMemory(join(project.root, '.cache'), '16k')
    if ('reason' in mounted) return context.skip(mounted.reason)
    onTestFinished(mounted.unmount)
    const { code, error } = await project.runWith({ environment: {} }, 'build', '--quiet', '--format', 'epub')
    expect(code).toBe(0)
    expect(error.match(/The cache .* cannot be written/g)).toHaveLength(1)
  })
})

describe('a read-only output folder', () => {
  test('is one message, and what was there stays', async (context) => {
    const project = await makeProject(SMALL)
    await project.run('build', '--quiet')
    const before = await project.hashes()
    const mounted = await mountReadOnly(join(project.root, 'output'))
    if ('reason' in mounted) return context.skip(mounted.reason)
    onTestFinished(mounted.unmount)
    await project.write({ 'documents/guide/guide.en.md': '# Guide\n\nThe city lends 12 bicycles.\n' })
    expectMessage(await project.run('build', '--quiet'), 'read-only', '--output')
    expect(await project.hashes()).toEqual(before)
  })

  test('without anything new to write is no fault', async (context) => {
    const project = await makeProject(SMALL)
    await project.run('build', '--quiet')
    const mounted = await mountReadOnly(join(project.root, 'output'))
    if ('reason' in mounted) return context.skip(mounted.reason)
    onTestFinished(mounted.unmount)
    expect(await project.run('build', '--quiet')).toMatchObject({ code: 0, error: '' })
  })

  test.each([
    ['a file in the place of a folder', 'output/en', 'A file stands where a folder is needed'],
    ['a folder in the place of a file', 'output/manifest.json/mine', 'A folder stands where a file is needed'],
  ])('or %s is one message', async (_, path, says) => {
    const project = await makeProject({ ...SMALL, [path]: 'mine' })
    expectMessage(await project.run('build', '--quiet', '--format', 'epub,html'), says, '--output')
    expect(await project.read(path)).toBe('mine')
  })
})

describe('the lock of an output folder', () => {
  test('that a build which is no more has left is taken over', async () => {
    const { project, run, lock } = await lockedProject()
    await writeFile(lock, '999999999 1')
    expect((await run()).code).toBe(0)
    await writeFile(lock, '')
    await promisify(execFile)('touch', ['-d', '2020-01-01', lock])
    expect((await run()).code).toBe(0)
    expect(await readdir(join(project.root, 'user', 'concord'))).toEqual([])
  })

  test.skipIf(process.platform !== 'linux')('whose number another process has now is taken over', async () => {
    const { run, lock } = await lockedProject()
    await writeFile(lock, `${process.pid} 1`)
    expect((await run()).code).toBe(0)
  })

  test('of a build that runs is respected', async () => {
    const { run, lock } = await lockedProject()
    await writeFile(lock, String(process.pid))
    expectMessage(await run(), `Another build (process ${process.pid}) is writing`, '--output')
    expect(await readFile(lock, 'utf8')).toBe(String(process.pid))
  })
})

/** A project with a user folder of its own, and the lock that a build of it takes. */
async function lockedProject() {
  const project = await makeProject(SMALL)
  const user = join(project.root, 'user')
  await mkdir(join(user, 'concord'), { recursive: true })
  await mkdir(join(project.root, 'output'))
  const name = createHash('sha256')
    .update(await realpath(join(project.root, 'output')))
    .digest('hex')
    .slice(0, 24)
  const environment = { XDG_CACHE_HOME: user }
  return {
    project,
    lock: join(user, 'concord', `${name}.lock`),
    run: () => project.runWith({ environment }, 'build', '--quiet', '--format', 'epub'),
  }
}

const PDF = { ...SMALL, 'documents/guide/publication.yaml': 'works: [guide]\nformats: [html, epub, pdf]\n' }

describe('a browser that does not exist', () => {
  test('is asked for by a PDF only, and the rest of the output stays', async () => {
    const project = await makeProject(PDF)
    const environment = { CONCORD_BROWSER: '/nonexistent/chrome' }
    expect((await project.runWith({ environment }, 'build', '--quiet', '--format', 'html,epub')).code).toBe(0)
    const before = await project.hashes()
    expectMessage(await project.runWith({ environment }, 'build', '--quiet'), 'CONCORD_BROWSER', '/nonexistent/chrome')
    const after = await project.hashes()
    for (const path of Object.keys(before)) expect(after[path] !== undefined).toBe(true)
  })
})

describe.skipIf(process.platform === 'win32')('a build that is interrupted while a page is being printed', () => {
  test('ends with 130 within seconds, and takes its browser with it', { timeout: 90_000 }, async () => {
    const project = await makeProject(PDF)
    const { browser, started } = await waitingBrowser(project)
    const environment = { CONCORD_BROWSER: browser }
    let running: Running | undefined
    const build = project.runWith({ environment, onStart: (process) => (running = process) }, 'build')
    const child = await started()
    const begin = Date.now()
    running?.signal('SIGINT')
    const outcome = await build
    expect(outcome.code).toBe(130)
    expect(outcome.error).toMatch(/\nconcord: interrupted; every file in the output folder is whole\n$/)
    expect(Date.now() - begin).toBeLessThan(10_000)
    expect(() => process.kill(child, 0)).toThrow()
    expect(Object.keys(await project.hashes()).filter((path) => path.endsWith('.part'))).toEqual([])
    expect((await project.run('build', '--quiet', '--format', 'html,epub')).code).toBe(0)
  })
})

test('what a build that was killed has left beside its files goes with the next one', async () => {
  const project = await makeProject({
    ...SMALL,
    'output/en/guide/.index.html.part': 'half',
    'output/en/gone/.x.html.part': 'half',
    'output/mine.part': 'mine',
  })
  expect((await project.run('build', '--quiet')).code).toBe(0)
  expect(Object.keys(await project.hashes()).filter((path) => path.endsWith('.part'))).toEqual(['mine.part'])
})

test('a reader that closes early ends the program without a word', async () => {
  const many = Array.from({ length: 200 }, (_, at) => [`documents/p/w${at}.en.md`, `# T\n\n${'<b>x</b> '.repeat(20)}\n`])
  const project = await makeProject(Object.fromEntries(many))
  const program = new URL('../../dist/cli/main.js', import.meta.url).pathname
  const child = spawn('sh', ['-c', `"${process.execPath}" "${program}" check | head -n 1`], { cwd: project.root })
  const [out, error] = await Promise.all([textOf(child, 'stdout'), textOf(child, 'stderr')])
  expect({ out, error }).toEqual({ out: 'documents/p/w0.en.md\n', error: '' })
})

/** A browser that starts, says nothing, and tells its number in a file. */
async function waitingBrowser(project: Project) {
  const [folder, file] = [await temporaryFolder(), join(project.root, 'started')]
  const browser = join(folder, 'browser.sh')
  await writeFile(browser, `#!/bin/sh\necho $$ > ${file}.part\nmv ${file}.part ${file}\nexec sleep 300\n`)
  await chmod(browser, 0o755)
  const started = async (): Promise<number> => {
    for (;;) {
      const text = await readFile(file, 'utf8').catch(() => '')
      if (text !== '') return Number(text)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  return { browser, started }
}

async function textOf(child: ChildProcess, stream: 'stdout' | 'stderr'): Promise<string> {
  let text = ''
  for await (const part of child[stream] ?? []) text += part
  return text
}

/** One message of two lines, what to do, exit 2, and nothing of ours in it. */
function expectMessage({ code, error }: Outcome, ...parts: readonly string[]): void {
  for (const part of parts) expect(error).toContain(part)
  expect(error).toMatch(/^concord: .+\n {2}.+\n$/)
  expect(code).toBe(2)
}
