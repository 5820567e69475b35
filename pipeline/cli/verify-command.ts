import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { verifyFile } from '../engine/verify-file.ts'
import { ConcordError, type Verdict } from '../model/index.ts'
import { coloursOf } from './colours.ts'
import { refused, type SharedOptions } from './shared-options.ts'
import type { Terminal } from './terminal.ts'

/** The ways to print verdicts, the usual one first. */
const FORMS = ['text', 'json'] as const

/** `concord verify`: whether finished PDFs can be read by everybody, on standard output. No project is needed. */
export async function verifyCommand(
  files: readonly string[],
  options: SharedOptions & { readonly format: string },
  terminal: Terminal,
): Promise<number> {
  const form = FORMS.find((known) => known === options.format)
  if (!form) throw refused('--format', options.format, FORMS)
  const verdicts: Verdict[] = []
  for (const file of files) verdicts.push({ file, violations: await verifyFile(await readPdf(file, terminal)) })
  terminal.out(await printed(form, verdicts, terminal))
  return verdicts.some(({ violations }) => violations.length > 0) ? 1 : 0
}

/** A PDF says that it is one within its first bytes (ISO 32000-1, annex H). */
const BEGINNING = 1024

async function readPdf(file: string, { workingFolder }: Terminal): Promise<Uint8Array> {
  const bytes = await readFile(resolve(workingFolder, file)).catch((cause: NodeJS.ErrnoException) => {
    throw new ConcordError('file-unreadable', `\`${file}\` cannot be read: ${reasonOf(cause)}`, {
      remedy: 'Name a PDF, for example one of those below `output/`.',
      cause,
    })
  })
  if (bytes.subarray(0, BEGINNING).includes('%PDF-')) return bytes
  throw new ConcordError('no-pdf', `Unexpected \`${file}\`, expected a PDF`, {
    remedy: 'Name a PDF, for example one of those below `output/`.',
  })
}

function reasonOf({ code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file'
  return code === 'EISDIR' ? 'it is a folder' : (code ?? 'for a reason unknown')
}

async function printed(form: (typeof FORMS)[number], verdicts: readonly Verdict[], terminal: Terminal): Promise<string> {
  switch (form) {
    case 'text':
      return (await import('../reports/text/verdict-text.ts')).verdictText(verdicts, coloursOf(terminal))
    case 'json':
      return (await import('../reports/json/verdict-json.ts')).verdictJson(verdicts)
  }
}
