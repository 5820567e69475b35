import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHECKS } from '../pipeline/checks/index.ts'
import { ruleIds } from '../pipeline/engine/rules.ts'
import { slugOf } from '../pipeline/text/slug.ts'

const FOLDER = 'docs'

const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name): [string, string] => [name, readFileSync(join(FOLDER, name), 'utf8')])

describe('the documentation', () => {
  test('is what `npm run docs` writes after `npm run compile`', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/write-docs.js', '--check'], { encoding: 'utf8' })
    expect(stdout + stderr).toBe('')
  })

  test('has a section for every rule, under the id that findings name', () => {
    const checks = readFileSync(join(FOLDER, 'checks.md'), 'utf8')
    expect(ruleIds(CHECKS).filter((id) => !checks.includes(`\n## ${id}\n`))).toEqual([])
  })

  test.each(pages)('%s has no link that leads nowhere', (_, page) => {
    expect(linksOf(page).filter((address) => !leadsSomewhere(address, page))).toEqual([])
  })
})

/** Relative links; those in code are only shown. */
function linksOf(page: string): readonly string[] {
  return [...withoutCode(page).matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)].map(([, address = '']) => address)
}

function withoutCode(page: string): string {
  return page.replace(/^(~{3,}|`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '')
}

function leadsSomewhere(address: string, page: string): boolean {
  const [path = '', fragment] = address.split('#')
  const file = join(FOLDER, path)
  if (path !== '' && !existsSync(file)) return false
  return fragment === undefined || anchorsOf(path === '' ? page : readFileSync(file, 'utf8')).includes(fragment)
}

function anchorsOf(page: string): readonly string[] {
  return [...withoutCode(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => slugOf(title))
}
