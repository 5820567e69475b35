import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SOURCE_RULES } from '../pipeline/engine/rules.ts'
import { openSession } from '../pipeline/engine/session.ts'
import { noCache } from '../pipeline/host/disk-cache.ts'
import { memoryHost } from '../pipeline/host/memory-host.ts'
import { nodeHost } from '../pipeline/host/node-host.ts'
import type { Finding, Host } from '../pipeline/model/index.ts'
import { type Fixture, readFixtures, shortPath } from './support/fixtures.ts'

const FOLDER = 'pipeline/source/rules'

const pages = SOURCE_RULES.map(({ id, summary }) => ({ id, summary, page: readPage(id) }))

describe('the pages of the rules', () => {
  test('are those of the list', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(SOURCE_RULES.map(({ id }) => `${id}.md`).sort())
  })

  test.each(pages)('$id opens with its id and its summary', ({ id, summary, page }) => {
    expect(page.split('\n').slice(0, 4)).toEqual([`# ${id}`, '', summary, ''])
  })

  test.each(pages)('$id shows what it finds and what it leaves alone', ({ page }) => {
    const counts = readFixtures(page).map(({ finds }) => finds.length)
    expect([counts.some((count) => count > 0), counts.includes(0)]).toEqual([true, true])
  })

  test.each(pages)('$id says how it is switched off', ({ id, page }) => {
    expect(page).toMatch(new RegExp(`^checks:\\n {2}${id}: `, 'm'))
  })
})

describe.each(pages)('$id', ({ id, page }) => {
  test.each(readFixtures(page))('$name', async (fixture) => {
    const findings = (await findingsIn(fixture)).filter(({ rule }) => rule === id)
    expect(findings.map(shown)).toEqual(fixture.finds)
  })

  test('is silent when it is switched off', async () => {
    const fixture = readFixtures(page).find(({ finds }) => finds.length > 0) ?? { name: '', files: [], finds: [] }
    const findings = await findingsIn(withSetting(fixture, `checks:\n  ${id}: off\n`))
    expect(findings.filter(({ rule }) => rule === id)).toEqual([])
  })
})

function readPage(id: string): string {
  return readFileSync(`${FOLDER}/${id}.md`, 'utf8')
}

function shown({ file, line, column, endLine, endColumn, message }: Finding): string {
  return `${shortPath(file)}:${line}:${column}-${endLine}:${endColumn} ${message}`
}

const SETTINGS = 'documents/concord.yaml'

function withSetting({ files, ...fixture }: Fixture, lines: string): Fixture {
  const before = files.find(({ path }) => path === SETTINGS)
  const text = (before && 'bytes' in before ? new TextDecoder().decode(before.bytes) : '') + lines
  return { ...fixture, files: [...files.filter((file) => file !== before), { path: SETTINGS, bytes: new TextEncoder().encode(text) }] }
}

/** Reviews a fixture in memory, or on the disk where it has links. */
async function findingsIn(fixture: Fixture): Promise<readonly Finding[]> {
  if (fixture.files.some((file) => 'link' in file)) return findingsOnDisk(fixture)
  return review(memoryHost(Object.fromEntries(fixture.files.map((file) => [file.path, 'bytes' in file ? file.bytes : '']))))
}

async function findingsOnDisk({ files }: Fixture): Promise<readonly Finding[]> {
  const root = mkdtempSync(join(tmpdir(), 'concord-rules-'))
  try {
    for (const file of files) {
      const path = join(root, file.path)
      mkdirSync(dirname(path), { recursive: true })
      if ('bytes' in file) writeFileSync(path, file.bytes)
      else symlinkSync(relative(dirname(path), join(root, file.link)), path)
    }
    return await review(diskHost(root))
  } finally {
    rmSync(root, { recursive: true })
  }
}

function diskHost(root: string): Host {
  const browser = { print: refuse, id: async () => 'none', close: async () => undefined }
  const output = join(root, 'output')
  return nodeHost({ root, documents: join(root, 'documents'), output, installation: '.', cache: noCache(), browser })
}

async function refuse(): Promise<never> {
  throw new Error('A review prints nothing')
}

async function review(host: Host): Promise<readonly Finding[]> {
  const snapshot = await openSession(host, { tool: 'test' }).snapshot()
  return (await snapshot.review({})).findings
}
