import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CHECKS } from '../checks/index.ts'
import { FORMAT_RULES, SOURCE_RULES } from '../engine/rules.ts'
import { pdfConditions } from '../engine/verify-file.ts'
import { INSTALLATION } from '../host/installation.ts'
import { refused } from './shared-options.ts'
import type { Terminal } from './terminal.ts'

const ALL = [...CHECKS, ...SOURCE_RULES, ...FORMAT_RULES]

/** What the conditions of PDFs are called by, so that they pass for no check. */
const PDF = 'pdf-'

/** `concord explain`: the list of rules, or the page of one; also that of a condition that PDFs are verified against. */
export async function explainCommand(id: string | undefined, terminal: Terminal): Promise<number> {
  if (id === undefined) terminal.out(list())
  else terminal.out(isCondition(id) ? await conditionPage(id.slice(PDF.length)) : await page(id.replace(/^checks#/, '')))
  return 0
}

function isCondition(id: string): boolean {
  return id.startsWith(PDF) && !ALL.some((rule) => rule.id === id)
}

function list(): string {
  const width = Math.max(...ALL.map((rule) => rule.id.length))
  const lines = (rules: readonly { readonly id: string; readonly summary: string }[]) =>
    rules.map((rule) => `  ${rule.id.padEnd(width)}  ${rule.summary}`)
  return [
    'Languages compared',
    ...lines(CHECKS),
    '',
    'Texts, settings and links',
    ...lines(SOURCE_RULES),
    '',
    'Finished files, in a build only',
    ...lines(FORMAT_RULES),
    '',
    '`concord explain <check>` prints the page of one, `concord explain pdf-7.1-3` that of a condition of PDF/UA.',
    '',
  ].join('\n')
}

async function page(id: string): Promise<string> {
  const known = ALL.map((rule) => rule.id)
  if (!known.includes(id)) throw refused('check', id, known)
  return readFile(join(INSTALLATION, 'pipeline', ...placeOfPage(id)), 'utf8')
}

async function conditionPage(id: string): Promise<string> {
  const conditions = await pdfConditions()
  const condition = conditions.find((known) => known.id === id)
  if (!condition) {
    const ids = conditions.map((known) => known.id)
    throw refused('condition', id, ids)
  }
  const { clause, summary, remedy } = condition
  return `${[`# ${id}`, summary, `(${clause})`, ...(remedy ? [remedy] : [])].join('\n\n')}\n`
}

function placeOfPage(id: string): readonly string[] {
  if (CHECKS.some((check) => check.id === id)) return ['checks', id, 'readme.md']
  return [...(FORMAT_RULES.some((rule) => rule.id === id) ? ['formats', 'pdf'] : ['source']), 'rules', `${id}.md`]
}
