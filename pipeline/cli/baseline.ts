import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { reviewOfPart } from '../engine/snapshot.ts'
import { ConcordError, type Review } from '../model/index.ts'
import type { Terminal } from './terminal.ts'

/** A review without the findings that an earlier report (`--format json`) had already, and how many those are. */
export async function withoutBaseline(
  review: Review,
  file: string | undefined,
  terminal: Terminal,
): Promise<{ readonly review: Review; readonly known: number }> {
  if (file === undefined) return { review, known: 0 }
  const known = await fingerprintsIn(resolve(terminal.workingFolder, file), file)
  const findings = review.findings.filter(({ fingerprint }) => !known.has(fingerprint))
  return { review: reviewOfPart(review, findings), known: review.findings.length - findings.length }
}

async function fingerprintsIn(path: string, name: string): Promise<ReadonlySet<string>> {
  try {
    const report: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (hasFindings(report)) return new Set(report.findings.map(({ fingerprint }) => fingerprint))
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof Error && 'code' in error)) throw error
  }
  throw new ConcordError('baseline-unreadable', `\`${name}\` is no report of findings that can be read`, {
    remedy: 'Make one with `concord check --format json > FILE`.',
  })
}

function hasFindings(report: unknown): report is { readonly findings: readonly { readonly fingerprint: string }[] } {
  if (typeof report !== 'object' || report === null || !('findings' in report) || !Array.isArray(report.findings)) return false
  return report.findings.every((finding: unknown) => typeof finding === 'object' && finding !== null && 'fingerprint' in finding)
}
