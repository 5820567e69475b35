import { z } from 'zod'
import { type Notice, type Place, type Reported, START } from '../model/index.ts'

const entry = z.object({
  fingerprint: z.string().min(1),
  rule: z.string(),
  file: z.string(),
  message: z.string(),
  reason: z.string().min(1),
})

const schema = z.object({ version: z.literal(1), findings: z.array(entry) })

/** A finding that somebody has looked at and accepted. It holds as long as the texts on every side stay as they are. */
export interface AcceptedFinding extends z.infer<typeof entry> {
  /** Where it stands in the list. */
  readonly place: Place
}

/** `accepted.json`. A list that cannot be read accepts nothing, and says so. */
export function readAccepted(text: string): Reported<readonly AcceptedFinding[]> {
  const result = schema.safeParse(parsed(text))
  if (!result.success) return { value: [], notices: [unreadable(result.error)] }
  const lines = text.split('\n')
  return { value: result.data.findings.map((finding) => ({ ...finding, place: placeOf(finding.fingerprint, lines) })), notices: [] }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unreadable({ issues }: z.ZodError): Notice {
  const path = issues[0]?.path.join('.') ?? ''
  const where = path === '' ? 'list' : `\`${path}\``
  return {
    rule: 'setting-invalid',
    severity: 'error',
    message: `Unexpected ${where}, expected a list that \`concord check --accept REASON\` has written`,
    language: '',
    place: START,
  }
}

function placeOf(fingerprint: string, lines: readonly string[]): Place {
  const at = lines.findIndex((line) => line.includes(`"${fingerprint}"`))
  const line = Math.max(0, at)
  const column = Math.max(0, (lines[line] ?? '').indexOf(`"${fingerprint}"`)) + 1
  return { line: line + 1, column, endLine: line + 1, endColumn: column + fingerprint.length + 2 }
}

/** The list as it is written: sorted, one finding a line, so that git merges it. */
export function acceptedText(findings: readonly Omit<AcceptedFinding, 'place'>[]): string {
  const lines = findings
    .map(({ fingerprint, rule, file, message, reason }) => JSON.stringify({ file, rule, message, reason, fingerprint }))
    .sort()
    .map((line) => `    ${line}`)
  return `{\n  "version": 1,\n  "findings": [\n${[...new Set(lines)].join(',\n')}\n  ]\n}\n`
}
