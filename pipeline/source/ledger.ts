import { z } from 'zod'
import type { Confirmation, LedgerEntry, Notice, Place, Reported, Severity } from '../model/index.ts'
import { START } from '../model/index.ts'
import { BLOCK_RULES, type BlockRules, isBlockRules } from '../text/block-rules.ts'

/** What `ledger.json` holds. */
export interface Ledger {
  /** Those by which its versions were made. */
  readonly rules: BlockRules
  readonly entries: readonly LedgerEntry[]
  /** Whether it cannot be read, and so must not be written over. */
  readonly isLost: boolean
}

/** How the file itself is laid out: 1 had a line for each row, so that two translators could not confirm the same row at once. */
const LAYOUT = 2

const pair = z.union([z.tuple([z.string(), z.string()]), z.tuple([z.string(), z.string(), z.string().min(1)])])
const head = { blocks: z.number().int().positive() }

const schema = z.discriminatedUnion('version', [
  z.object({ version: z.literal(1), ...head, confirmed: z.record(z.string(), z.record(z.string(), pair)) }),
  z.object({ version: z.literal(LAYOUT), ...head, confirmed: z.record(z.string(), pair) }),
])

/** `ledger.json`: what was confirmed, block by block. A ledger that cannot be read confirms nothing, and says so; an older one is read, and says so. */
export function readLedger(text: string): Reported<Ledger> {
  const conflict = conflictIn(text)
  if (conflict) return refused('Unexpected mark of a merge conflict, expected the lines of both sides without the marks', conflict)
  const content = withoutEnd(parsed(text))
  const newer = newerThanThis(content)
  if (newer) return refused(`Unexpected ${newer}: a newer version of Concord has written it, update to that`, START)
  const result = schema.safeParse(content)
  if (!result.success) return refused(messageOf(result.error), START)
  const { blocks, version } = result.data
  if (!isBlockRules(blocks)) return refused(`Unexpected \`blocks: ${blocks}\`, expected ${BLOCK_RULES}`, START)
  const isOlder = version < LAYOUT || blocks < BLOCK_RULES
  return { value: { rules: blocks, entries: entriesOf(result.data), isLost: false }, notices: isOlder ? [OLDER] : [] }
}

const OLDER = noticeOf(
  'warning',
  'Unexpected ledger of an older version, expected it to be written anew by the next `concord accept`',
  START,
)

function entriesOf(ledger: z.infer<typeof schema>): readonly LedgerEntry[] {
  if (ledger.version === 1)
    return Object.entries(ledger.confirmed).map(([key, pairs]) => ({
      ...nameOf(key),
      confirmations: Object.fromEntries(Object.entries(pairs).map(([language, own]) => [language, confirmationOf(own)])),
    }))
  const entries = new Map<string, LedgerEntry>()
  for (const [key, own] of Object.entries(ledger.confirmed)) {
    const [, name = '', language = ''] = /^(.*) (.*)$/.exec(key) ?? []
    const confirmations = { ...entries.get(name)?.confirmations, [language]: confirmationOf(own) }
    entries.set(name, { ...nameOf(name), confirmations })
  }
  return [...entries.values()]
}

function nameOf(key: string): Pick<LedgerEntry, 'work' | 'row'> {
  const at = key.lastIndexOf('#')
  return { work: key.slice(0, Math.max(0, at)), row: key.slice(at + 1) }
}

function confirmationOf([own, source, reason]: z.infer<typeof pair>): Confirmation {
  return { own, source, ...(reason !== undefined && { reason }) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Without the entry after the last one, which is there for git only. */
function withoutEnd(content: unknown): unknown {
  if (!isRecord(content) || !isRecord(content.confirmed)) return content
  const confirmed = Object.fromEntries(Object.entries(content.confirmed).filter(([key]) => key !== END))
  return { ...content, confirmed }
}

function newerThanThis(content: unknown): string | undefined {
  if (!isRecord(content)) return undefined
  const { blocks, version } = content
  if (typeof version === 'number' && version > LAYOUT) return `\`version: ${version}\`, expected at most ${LAYOUT}`
  return typeof blocks === 'number' && blocks > BLOCK_RULES ? `\`blocks: ${blocks}\`, expected at most ${BLOCK_RULES}` : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function messageOf({ issues }: z.ZodError): string {
  const path = issues[0]?.path.join('.') ?? ''
  return `Unexpected ${path === '' ? 'content' : `\`${path}\``}, expected a ledger that \`concord accept\` has written: take it from the last commit`
}

/** The first line that git has put between two versions of a file. */
function conflictIn(text: string): Place | undefined {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => /^(<{7}|\|{7}|={7}|>{7})( |\r?$)/.test(line))
  const line = lines[at]
  return line === undefined ? undefined : { line: at + 1, column: 1, endLine: at + 1, endColumn: line.length + 1 }
}

function refused(message: string, place: Place): Reported<Ledger> {
  return { value: { rules: BLOCK_RULES, entries: [], isLost: true }, notices: [noticeOf('error', message, place)] }
}

function noticeOf(severity: Severity, message: string, place: Place): Notice {
  return { rule: 'ledger-invalid', severity, message, language: '', place }
}

/** The key after the last block, so that a block can be added at the end without the line before it getting a comma. */
const END = ''

/**
 * The ledger as it is written: sorted, one block a line, so that a reviewer sees which were confirmed. Git calls it a conflict where two branches
 * change lines that touch; so there is an empty line between any two.
 */
export function ledgerText(entries: readonly LedgerEntry[]): string {
  const lines = entries
    .flatMap(({ work, row, confirmations }) =>
      Object.entries(confirmations).map(([language, confirmation]) => [`${work}#${row} ${language}`, confirmation] as const),
    )
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, confirmation]) => `    ${JSON.stringify(key)}: ${pairText(confirmation)},\n\n`)
  return `{\n  "version": ${LAYOUT},\n  "blocks": ${BLOCK_RULES},\n  "confirmed": {\n${lines.join('')}    ${JSON.stringify(END)}: []\n  }\n}\n`
}

function pairText({ own, reason, source }: Confirmation): string {
  return JSON.stringify(reason === undefined ? [own, source] : [own, source, reason])
}
