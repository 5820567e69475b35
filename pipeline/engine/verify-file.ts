import type { ConditionSummary, Violation } from '../model/index.ts'

/** What a finished PDF does not meet of what makes it accessible. Loaded here, so that no other command waits for what reads PDFs. */
export async function verifyFile(bytes: Uint8Array): Promise<readonly Violation[]> {
  const { verifyPdf } = await import('../formats/pdf/verify/verify-pdf.ts')
  return verifyPdf(bytes)
}

/** All conditions that finished PDFs are verified against. */
export async function pdfConditions(): Promise<readonly ConditionSummary[]> {
  const { conditionSummaries } = await import('../formats/pdf/verify/verify-pdf.ts')
  return conditionSummaries()
}
