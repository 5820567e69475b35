import { matchConfirmations } from '../align/match-confirmations.ts'
import type { Block, Edition, Finding, FormerText, History, Position } from '../model/index.ts'
import { KNOWN_RULES } from '../text/block-rules.ts'
import { frontMatterText } from '../text/front-matter-text.ts'
import { textOfBlock } from '../text/text-of-block.ts'
import { type LinkedText, toldTexts } from '../text/told-texts.ts'
import { sha256 } from './hash.ts'
import type { Project } from './project.ts'
import { blockVersion, FRONT_MATTER, frontMatterVersion } from './row-versions.ts'
import type { Run } from './through.ts'
import { type WorkLedger, workLedger } from './work-ledger.ts'
import { parseText, type ReadWork } from './work-steps.ts'

/**
 * For findings about a text that has not followed: what the side that moved said when it was confirmed, by the fingerprint of the finding. Its
 * version is looked for in the history of its file; what is not found there is left out.
 */
export async function formerTexts(
  findings: readonly Finding[],
  { project, run, works, history }: Remembering,
): Promise<ReadonlyMap<string, FormerText>> {
  const texts = new Map<string, FormerText>()
  for (const work of works) {
    const own = findings.filter((finding) => finding.publication === work.place.publication && finding.work === work.place.work)
    const ledger = own.length === 0 ? undefined : await workLedger(project, run, work)
    if (!ledger) continue
    for (const [fingerprint, text] of await textsOfWork(own, { project, work, ledger, run, history })) texts.set(fingerprint, text)
  }
  return texts
}

/** Where former texts are looked for. */
export interface Remembering {
  readonly project: Project
  readonly run: Run
  readonly works: readonly ReadWork[]
  readonly history: History
}

interface Looking {
  readonly project: Project
  readonly work: ReadWork
  readonly ledger: WorkLedger
  readonly run: Run
  readonly history: History
}

/** A text to look for: the version that it had, in the file of the side that moved; several where one text has become of them. */
interface Sought {
  readonly fingerprint: string
  readonly language: string
  readonly file: string
  readonly versions: readonly string[]
  readonly after: readonly LinkedText[]
}

async function textsOfWork(findings: readonly Finding[], looking: Looking): Promise<ReadonlyMap<string, FormerText>> {
  const sought = (await Promise.all(findings.map((finding) => soughtFor(finding, looking)))).flat()
  const found = new Map<string, FormerText>()
  for (const file of new Set(sought.map((one) => one.file))) {
    let open = sought.filter((one) => one.file === file)
    for await (const { bytes } of looking.history.earlierTexts(file)) {
      const texts = await versionsIn(bytes, { ...looking, file, language: open[0]?.language ?? '' })
      for (const { fingerprint, language, versions, after } of open) {
        const before = versions.flatMap((version) => texts.get(version) ?? [])
        if (before.length === versions.length) found.set(fingerprint, { language, ...toldTexts(before, after) })
      }
      open = open.filter(({ fingerprint }) => !found.has(fingerprint))
      if (open.length === 0) break
    }
  }
  return found
}

async function soughtFor(finding: Finding, { ledger, work }: Looking): Promise<readonly Sought[]> {
  const { fingerprint, language, related } = finding
  const [ahead] = related
  if (!ahead || isMoved(finding, ledger)) return []
  const at = rowAt(ledger, ahead.language, ahead)
  const row = ledger.rows[at]
  const translation = ahead.language === ledger.source ? language : ahead.language
  const confirmation = row && matchConfirmations(ledger, translation).byRow[at]
  const version = ahead.language === ledger.source ? confirmation?.source : confirmation?.own
  if (!row || version === undefined || version === '') return []
  return [
    {
      fingerprint,
      language: ahead.language,
      file: ahead.file,
      versions: version.split(' '),
      after: await textNow(row.row, ahead.language, work),
    },
  ]
}

/** A text that only stands elsewhere says what it said. */
function isMoved(finding: Finding, ledger: WorkLedger): boolean {
  const standing = ledger.standings[rowAt(ledger, finding.language, finding)]?.[finding.language]
  return standing?.kind === 'behind' && standing.how === 'moved'
}

function rowAt({ rows }: WorkLedger, language: string, { column, line }: Position): number {
  return rows.findIndex(({ cells }) => {
    const place = cells[language]?.place
    return place?.line === line && place.column === column
  })
}

async function textNow(row: string, language: string, { aligned, editions }: ReadWork): Promise<readonly LinkedText[]> {
  const { rows } = await aligned.value()
  const edition = await editions[language]?.value()
  if (edition && row === FRONT_MATTER) return [{ text: frontMatterText(edition.frontMatter), addresses: [] }]
  const indices = rows.find(({ id }) => id === row)?.cells[language] ?? []
  return indices.flatMap((index) => edition?.blocks[index] ?? []).map(linkedText)
}

interface Reading {
  readonly project: Project
  readonly run: Run
  readonly file: string
  readonly language: string
}

/** Version → text of every block of an earlier content; a side that has moved is still known by the rules of its time. */
async function versionsIn(bytes: Uint8Array, { project, run, file, language }: Reading): Promise<ReadonlyMap<string, LinkedText>> {
  const known = await parseText(project, run, { file, language, text: { bytes, sha256: sha256(bytes) } })
  const edition: Edition = await known.value()
  const head = { text: frontMatterText(edition.frontMatter), addresses: [] }
  return new Map([
    ...KNOWN_RULES.map((rules) => [frontMatterVersion(edition, rules) ?? '', head] as const),
    ...edition.blocks.flatMap((block) => KNOWN_RULES.map((rules) => [blockVersion(block, rules), linkedText(block)] as const)),
  ])
}

function linkedText(block: Block): LinkedText {
  return { text: textOfBlock(block), addresses: block.links.map(({ url }) => url) }
}
