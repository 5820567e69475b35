import { chmod, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeProject, type Project, type Running, SMALL } from '../support/program.ts'

const PDF = { ...SMALL, 'documents/guide/publication.yaml': 'works: [guide]\nformats: [html, pdf]\n' }

test('a browser that hangs is ended after a minute with one message, and what was there stays', async () => {
  const project = await makeProject({ ...PDF, 'browser.sh': '#!/bin/sh\nexec sleep 600\n' })
  const browser = join(project.root, 'browser.sh')
  await chmod(browser, 0o755)
  await project.run('build', '--quiet', '--format', 'html')
  const before = await project.hashes()
  const { code, error, milliseconds } = await project.runWith({ environment: { CONCORD_BROWSER: browser } }, 'build', '--quiet')
  expect(code).toBe(2)
  expect(error).toMatch(/^concord: The browser was still starting after 60 seconds and was ended\n {2}.*CONCORD_BROWSER.*\n$/)
  expect(milliseconds).toBeLessThan(100_000)
  for (const path of Object.keys(before)) expect((await project.hashes())[path]).toBeDefined()
  expect(await processesNaming(browser)).toEqual([])
})

describe.skipIf(process.platform !== 'linux')('a build with a real browser', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'that gets %s while it prints leaves no browser and no half file',
    async (signal) => {
      const project = await makeProject(PDF)
      const temporary = join(project.root, 'temporary')
      await mkdir(temporary)
      let running: Running | undefined
      const build = project.runWith({ environment: { TMPDIR: temporary }, onStart: (started) => (running = started) }, 'build', '--quiet')
      await until(async () => (await processesNaming(temporary)).length > 0)
      const begin = Date.now()
      running?.signal(signal)
      const { code } = await build
      expect(code).toBe({ SIGINT: 130, SIGTERM: 143, SIGKILL: undefined }[signal])
      expect(Date.now() - begin).toBeLessThan(10_000)
      await until(async () => (await processesNaming(temporary)).length === 0)
      await expectWholeFiles(project)
      expect((await project.run('build', '--quiet')).code).toBe(0)
      await expectWholeFiles(project)
      expect(Object.keys(await project.hashes()).filter((path) => path.endsWith('.pdf'))).toHaveLength(3)
    },
  )
})

async function expectWholeFiles(project: Project): Promise<void> {
  const paths = Object.keys(await project.hashes())
  expect(paths.filter((path) => path.endsWith('.part'))).toEqual([])
  for (const path of paths.filter((name) => name.endsWith('.html'))) expect(await project.read(`output/${path}`)).toMatch(/<\/html>\s*$/)
}

/** Waits half a minute at most. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 300; turn++) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('Waited for half a minute')
}

/** Numbers of the processes whose command line holds a text. Linux only; elsewhere none. */
async function processesNaming(text: string): Promise<readonly string[]> {
  const numbers = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(numbers.map((number) => readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '')))
  return numbers.filter((_, at) => lines[at]?.includes(text))
}
