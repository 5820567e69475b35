import type { FormerText, Review, Status } from '../model/index.ts'
import { hashOf } from './hash.ts'
import { linesOf } from './lines-of.ts'
import type { Snapshot } from './snapshot.ts'
import { type Run, through } from './through.ts'

/** What the files are made from. */
export interface Reported {
  readonly review: Review
  readonly status: Status
  /** What texts said when they were confirmed, by the fingerprints of the findings that ask to follow them. */
  readonly former: ReadonlyMap<string, FormerText>
  readonly hasPages: boolean
}

/** The files under `report/`: the findings as data and as a page, and where every edition stands. */
export async function reportFiles(
  { former, hasPages, review, status }: Reported,
  snapshot: Snapshot,
  { run, version, homepage }: { readonly run: Run; readonly version: string; readonly homepage?: string | undefined },
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const language = snapshot.project.settings.source
  const works = [...snapshot.project.works.values()].map(({ publication, work }) => ({ publication, work }))
  const known = await through(run, {
    name: 'report',
    subject: 'report',
    input: hashOf({
      review,
      status,
      former: [...former],
      hasPages,
      language,
      version,
      homepage,
      works,
      texts: textHashes(review, snapshot),
    }),
    run: async () => {
      const [{ jsonReport }, { sarifReport }, { composeReportPage }, { composeStatusPage }, rules] = await Promise.all([
        import('../reports/json/json-report.ts'),
        import('../reports/sarif/sarif-report.ts'),
        import('../reports/html/report-page.ts'),
        import('../reports/html/status-page.ts'),
        ruleSummaries(),
      ])
      const page = composeReportPage({ ...review, rules, language, works, former, hasPages })
      const data = [
        { path: 'report/findings.json', content: jsonReport(review) },
        { path: 'report/findings.sarif', content: sarifReport(review, { rules, version, homepage, lineOf: linesOf(snapshot.project) }) },
      ]
      return { value: [...data, page, composeStatusPage(status, language)], notices: [] }
    },
  })
  const encoder = new TextEncoder()
  return (await known.value()).map(({ path, content }) => ({ path, bytes: encoder.encode(content) }))
}

/** What the reports quote. */
function textHashes({ findings }: Review, { project }: Snapshot): Readonly<Record<string, string>> {
  const files = findings.flatMap((finding) => [finding.file, ...finding.related.map(({ file }) => file)])
  return Object.fromEntries(files.map((file) => [file, project.texts.get(file)?.sha256 ?? '']))
}

/** Every rule with its sentence. */
export async function ruleSummaries(): Promise<readonly { readonly id: string; readonly summary: string }[]> {
  const [{ CHECKS }, { FORMAT_RULES, SOURCE_RULES }] = await Promise.all([import('../checks/index.ts'), import('./rules.ts')])
  return [...SOURCE_RULES, ...FORMAT_RULES, ...CHECKS].map(({ id, summary }) => ({ id, summary }))
}
