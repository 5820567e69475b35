import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CHECKS } from '../checks/index.ts'
import { SOURCE_RULES } from '../engine/rules.ts'
import { INSTALLATION } from '../host/installation.ts'
import { refused } from './shared-options.ts'
import type { Terminal } from './terminal.ts'

/** `concord explain`: the list of rules, or the page of one. */
export async function explainCommand(id: string | undefined, terminal: Terminal): Promise<number> {
  if (id === undefined) terminal.out(list())
  else terminal.out(await page(id.replace(/^checks#/, '')))
  return 0
}

function list(): string {
  const width = Math.max(...[...CHECKS, ...SOURCE_RULES].map((rule) => rule.id.length))
  const lines = (rules: readonly { readonly id: string; readonly summary: string }[]) =>
    rules.map((rule) => `  ${rule.id.padEnd(width)}  ${rule.summary}`)
  return [
    'Languages compared',
    ...lines(CHECKS),
    '',
    'Texts, settings and links',
    ...lines(SOURCE_RULES),
    '',
    '`concord explain <check>` prints the page of one.',
    '',
  ].join('\n')
}

async function page(id: string): Promise<string> {
  const known = [...CHECKS, ...SOURCE_RULES].map((rule) => rule.id)
  if (!known.includes(id)) throw refused('check', id, known)
  const isCheck = CHECKS.some((check) => check.id === id)
  return readFile(
    isCheck ? join(INSTALLATION, 'pipeline', 'checks', id, 'readme.md') : join(INSTALLATION, 'pipeline', 'source', 'rules', `${id}.md`),
    'utf8',
  )
}
