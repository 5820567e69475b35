import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Terminal } from '../../pipeline/cli/terminal.ts'
import type { Finding, Manifest, Summary } from '../../pipeline/model/index.ts'

/** What a run of the program left behind. */
export interface Outcome {
  readonly code: number | undefined
  readonly signal: string | undefined
  readonly out: string
  readonly error: string
  readonly milliseconds: number
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Working folder; the project's root where there is none. */
  readonly folder?: string
  /** Told of everything that is said, as it is said. */
  readonly onText?: (stream: 'out' | 'error', text: string) => void
  /** Told of the running process, to interrupt it. */
  readonly onStart?: (running: Running) => void
}

/** The program while it runs. */
export interface Running {
  readonly pid: number
  /** Ends when the program first says something on standard error: it is at work then. */
  readonly atWork: Promise<void>
  signal(name: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void
}

/** A project in a temporary folder of its own, and the program to run in it. */
export interface Project {
  readonly root: string
  run(...words: string[]): Promise<Outcome>
  runWith(options: RunOptions, ...words: string[]): Promise<Outcome>
  /** `check --format json`, read. */
  check(...words: string[]): Promise<Report>
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>
  read(path: string): Promise<string>
  remove(...paths: string[]): Promise<void>
  /** SHA-256 of every file below a folder of the project, by path. */
  hashes(folder?: string): Promise<Readonly<Record<string, string>>>
  manifest(folder?: string): Promise<Manifest>
}

export interface Report {
  readonly version: number
  readonly summary: Summary
  readonly findings: readonly Finding[]
}

const INSTALLATION = fileURLToPath(new URL('../../', import.meta.url))
const PROGRAM = join(INSTALLATION, 'dist', 'cli', 'main.js')
const RUN = join(INSTALLATION, 'dist', 'cli', 'run.js')
const INSTALLATION_MODULE = join(INSTALLATION, 'dist', 'host', 'installation.js')

const folders: string[] = []

/** Removes the temporary folders; `test/setup.ts` calls it after the tests of each file. */
export async function removeTemporaryFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 })))
}

/** A temporary folder, which is removed after the tests of the file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'concord-test-'))
  folders.push(folder)
  return folder
}

/** Makes a project of these files; paths count from its root. Fonts are in its cache already, since making them takes seconds. */
export async function makeProject(files: Readonly<Record<string, string | Uint8Array>>): Promise<Project> {
  const root = await temporaryFolder()
  const project = projectAt(root)
  await project.write(files)
  await cp(await warmFonts(), join(root, '.cache'), { recursive: true })
  return project
}

/** A project with one publication of this repository's documents. */
export async function copyOfPublication(name: string): Promise<Project> {
  const project = await makeProject({})
  const [from, to] = [join(INSTALLATION, 'documents'), join(project.root, 'documents')]
  await cp(join(from, name), join(to, name), { recursive: true })
  for (const settings of ['concord.yaml', 'terms.yaml']) await cp(join(from, settings), join(to, settings))
  return project
}

/** A small project: one publication of one work in two languages that agree, made as HTML and EPUB. */
export const SMALL = {
  'documents/concord.yaml': 'languages: [en, fr]\nsource: en\n',
  'documents/guide/publication.yaml': 'works: [guide]\nformats: [html, epub]\ndate: 2026-01-02\ntitle:\n  en: Guide\n  fr: Guide\n',
  'documents/guide/guide.en.md': '# Guide\n\nThe city lends 12 bicycles to schools.\n',
  'documents/guide/guide.fr.md': '# Guide\n\nLa ville prête 12 vélos aux écoles.\n',
}

/** The project that stands in a folder. */
export function projectAt(root: string): Project {
  const runWith = (options: RunOptions, ...words: string[]) => runProgram(words, { folder: root, ...options })
  return {
    root,
    runWith,
    run: (...words) => runWith({}, ...words),
    check: async (...words) => {
      const { out } = await runWith({}, 'check', '--format', 'json', ...words)
      return JSON.parse(out)
    },
    write: async (files) => {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(root, path)), { recursive: true })
        await writeFile(join(root, path), content)
      }
    },
    read: (path) => readFile(join(root, path), 'utf8'),
    remove: async (...paths) => {
      for (const path of paths) await rm(join(root, path), { recursive: true, force: true })
    },
    hashes: (folder = 'output') => hashesOf(join(root, folder)),
    manifest: async (folder = 'output') => JSON.parse(await readFile(join(root, folder, 'manifest.json'), 'utf8')),
  }
}

/** Variables that change what the program does, and that whoever runs the tests may have set. */
const FOREIGN = ['CI', 'NO_COLOR', 'FORCE_COLOR', 'SOURCE_DATE_EPOCH', 'NODE_OPTIONS', 'NODE_V8_COVERAGE', 'VITEST']

/** Variables that reach the program only as it is handed them; others (`TZ`, `PATH`) would have to be those of its process. */
const HANDED = /^(?:GIT|CONCORD)_/

function needsProcess({ environment, onStart }: RunOptions): boolean {
  const names = environment && Object.keys(environment)
  return onStart !== undefined || (names !== undefined && (names.length === 0 || names.some((name) => !HANDED.test(name))))
}

/**
 * Runs the compiled program: in a process of its own where the run is to be interrupted or has an environment of its own, else in this one,
 * which saves a quarter of a second each time. Whatever happens, it must not end with the trace of a fault.
 */
export async function runProgram(words: readonly string[], options: RunOptions & { readonly folder: string }): Promise<Outcome> {
  const begin = Date.now()
  const outcome = await (needsProcess(options) ? runAlone(words, options) : runHere(words, options))
  expect(outcome.error, 'standard error holds the trace of a fault').not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
  return { ...outcome, milliseconds: Date.now() - begin }
}

type Told = Omit<Outcome, 'milliseconds'>

async function runAlone(words: readonly string[], options: RunOptions & { readonly folder: string }): Promise<Told> {
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    cwd: options.folder,
    env: { ...ownEnvironment(), ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const atWork = new Promise<void>((resolve) => child.stderr.once('data', () => resolve()))
  options.onStart?.({ pid: child.pid ?? 0, atWork, signal: (name) => void child.kill(name) })
  const told = (stream: 'out' | 'error') => (text: string) => options.onText?.(stream, text)
  const [out, error, ending] = await Promise.all([textOf(child.stdout, told('out')), textOf(child.stderr, told('error')), endingOf(child)])
  return { ...ending, out, error }
}

function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.includes(name)))
}

async function runHere(words: readonly string[], { folder, environment }: RunOptions & { readonly folder: string }): Promise<Told> {
  const { run }: typeof import('../../pipeline/cli/run.ts') = await import(RUN)
  const { versionOfConcord }: typeof import('../../pipeline/host/installation.ts') = await import(INSTALLATION_MODULE)
  const endings: (() => Promise<void>)[] = []
  let out = ''
  let error = ''
  const terminal: Terminal = {
    workingFolder: folder,
    environment: { ...ownEnvironment(), ...environment },
    platform: process.platform,
    isInteractive: false,
    hasColours: false,
    out: (text) => {
      out += text
    },
    error: (text) => {
      error += text
    },
    onEnd: (work) => void endings.push(work),
  }
  try {
    return { code: await run(words, terminal, versionOfConcord()), signal: undefined, out, error }
  } finally {
    for (const work of endings.reverse()) await work()
  }
}

function endingOf(child: ReturnType<typeof spawn>): Promise<Pick<Outcome, 'code' | 'signal'>> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code: code ?? undefined, signal: signal ?? undefined }))
  })
}

async function textOf(stream: NodeJS.ReadableStream, onText: (text: string) => void): Promise<string> {
  let text = ''
  stream.setEncoding('utf8')
  for await (const part of stream) {
    text += part
    onText(String(part))
  }
  return text
}

async function hashesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const hashes: Record<string, string> = {}
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.sort()) hashes[file.slice(folder.length + 1)] = sha256(await readFile(file))
  return hashes
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

let fonts: Promise<string> | undefined

/** A cache that holds the fonts of the site and nothing else; made once for each version of what makes them. */
function warmFonts(): Promise<string> {
  fonts ??= makeFonts()
  return fonts
}

async function makeFonts(): Promise<string> {
  const code = await readFile(join(INSTALLATION, 'dist', 'host', 'font-subset.js')).catch(() => {
    throw new Error('These tests run the compiled program: run `npm run compile` first')
  })
  const place = join(INSTALLATION, 'node_modules', '.cache', 'concord-tests', `fonts-${sha256(code).slice(0, 16)}`)
  if (await readdir(place).catch(() => undefined)) return place
  const project = projectAt(await temporaryFolder())
  await project.write(SMALL)
  await project.run('build', '--format', 'html')
  const cache = join(project.root, '.cache')
  for (const entry of await readdir(cache, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && !entry.name.startsWith('font-')) await rm(join(entry.parentPath, entry.name))
  const part = `${place}.${process.pid}`
  await cp(cache, part, { recursive: true })
  // Another worker may have been quicker.
  await rename(part, place).catch(() => rm(part, { recursive: true, force: true }))
  return place
}
