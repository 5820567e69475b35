import { z } from 'zod'
import type { Confirmation, LedgerEntry, Notice, Place, Reported } from '../model/index.ts'
import { START } from '../model/index.ts'

/** The rules by which texts are cut into blocks and given versions. Raised when the same text would come out otherwise. */
export const BLOCK_RULES = 1

const pair = z.union([z.tuple([z.string(), z.string()]), z.tuple([z.string(), z.string(), z.string().min(1)])])

const schema = z.object({
  version: z.literal(1),
  blocks: z.number().int().positive(),
  confirmed: z.record(z.string(), z.record(z.string(), pair)),
})

/** `ledger.json`: what was confirmed, row by row. A ledger that cannot be read confirms nothing, and says so. */
export function readLedger(text: string): Reported<readonly LedgerEntry[]> {
  const conflict = conflictIn(text)
  if (conflict) return refused('Unexpected mark of a merge conflict, expected the lines of both sides without the marks', conflict)
  const result = schema.safeParse(parsed(text))
  if (!result.success) return refused(messageOf(result.error), START)
  const { blocks, confirmed } = result.data
  if (blocks !== BLOCK_RULES)
    return refused(`Unexpected \`blocks: ${blocks}\`, expected ${BLOCK_RULES}: another version of Concord has written it`, START)
  return { value: Object.entries(confirmed).map(([key, pairs]) => entryOf(key, pairs)), notices: [] }
}

function entryOf(key: string, pairs: Readonly<Record<string, z.infer<typeof pair>>>): LedgerEntry {
  const at = key.lastIndexOf('#')
  const confirmations = Object.entries(pairs).map(([language, [own, source, reason]]): readonly [string, Confirmation] => [
    language,
    { own, source, ...(reason !== undefined && { reason }) },
  ])
  return { work: key.slice(0, Math.max(0, at)), row: key.slice(at + 1), confirmations: Object.fromEntries(confirmations) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function messageOf({ issues }: z.ZodError): string {
  const path = issues[0]?.path.join('.') ?? ''
  return `Unexpected ${path === '' ? 'content' : `\`${path}\``}, expected a ledger that \`concord accept\` has written`
}

/** The first line that git has put between two versions of a file. */
function conflictIn(text: string): Place | undefined {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => /^(<{7}|={7}|>{7})( |$)/.test(line))
  const line = lines[at]
  return line === undefined ? undefined : { line: at + 1, column: 1, endLine: at + 1, endColumn: line.length + 1 }
}

function refused(message: string, place: Place): Reported<readonly LedgerEntry[]> {
  const notice: Notice = { rule: 'ledger-invalid', severity: 'error', message, language: '', place }
  return { value: [], notices: [notice] }
}

/** The ledger as it is written: sorted, one row a line, so that git merges it and a reviewer sees which rows were confirmed. */
export function ledgerText(entries: readonly LedgerEntry[]): string {
  const lines = entries
    .filter(({ confirmations }) => Object.keys(confirmations).length > 0)
    .map(({ work, row, confirmations }) => [`${work}#${row}`, confirmations] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, confirmations]) => `    ${JSON.stringify(key)}: ${pairsText(confirmations)}`)
  return `{\n  "version": 1,\n  "blocks": ${BLOCK_RULES},\n  "confirmed": {\n${lines.join(',\n')}\n  }\n}\n`
}

function pairsText(confirmations: LedgerEntry['confirmations']): string {
  const pairs = Object.keys(confirmations)
    .sort()
    .flatMap((language) => {
      const confirmation = confirmations[language]
      if (!confirmation) return []
      const { own, source, reason } = confirmation
      return [`${JSON.stringify(language)}: ${JSON.stringify(reason === undefined ? [own, source] : [own, source, reason])}`]
    })
  return `{ ${pairs.join(', ')} }`
}
