import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CHECKS } from '../checks/index.ts'
import { FORMAT_RULES, SOURCE_RULES } from '../engine/rules.ts'
import { INSTALLATION } from '../host/installation.ts'
import { refused } from './shared-options.ts'
import type { Terminal } from './terminal.ts'

const ALL = [...CHECKS, ...SOURCE_RULES, ...FORMAT_RULES]

/** `concord explain`: the list of rules, or the page of one. */
export async function explainCommand(id: string | undefined, terminal: Terminal): Promise<number> {
  if (id === undefined) terminal.out(list())
  else terminal.out(await page(id.replace(/^checks#/, '')))
  return 0
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
    '`concord explain <check>` prints the page of one.',
    '',
  ].join('\n')
}

async function page(id: string): Promise<string> {
  const known = ALL.map((rule) => rule.id)
  if (!known.includes(id)) throw refused('check', id, known)
  return readFile(join(INSTALLATION, 'pipeline', ...placeOfPage(id)), 'utf8')
}

function placeOfPage(id: string): readonly string[] {
  if (CHECKS.some((check) => check.id === id)) return ['checks', id, 'readme.md']
  return [...(FORMAT_RULES.some((rule) => rule.id === id) ? ['formats', 'pdf'] : ['source']), 'rules', `${id}.md`]
}
