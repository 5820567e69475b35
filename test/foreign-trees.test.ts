import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openSession } from '../pipeline/engine/session.ts'
import { memoryHost } from '../pipeline/host/memory-host.ts'
import type { Finding } from '../pipeline/model/index.ts'
import { layoutOf } from '../pipeline/source/layout.ts'

const PROJECT = { source: 'en', languages: ['en', 'fr', 'es'] }

/** A text in three languages as another program publishes it. */
interface Tree {
  readonly name: string
  readonly layout: string
  readonly texts: Readonly<Record<string, string>>
  /** What must be found when the faults are in: file, line, column and rule. */
  readonly finds: readonly string[]
}

/** Reads the trees of a page: parts `--- en`, `--- layout PATTERN`, `--- finds`. In the texts `⟦right|wrong⟧` is where a fault is planted. */
function treesOf(page: string): readonly Tree[] {
  return [...page.matchAll(/^~~~fixture (.+)\n([\s\S]*?)^~~~$/gm)].map(([, name = '', body = '']) => {
    const parts = body.split(/^--- /m).slice(1)
    const texts: Record<string, string> = {}
    let layout = '{work}/{language}.md'
    for (const part of parts) {
      const head = part.slice(0, part.indexOf('\n'))
      if (head.startsWith('layout ')) layout = head.slice('layout '.length)
      else texts[head] = part.slice(part.indexOf('\n') + 1)
    }
    const { finds = '', ...editions } = texts
    return { name, layout, texts: editions, finds: finds.trim().split('\n') }
  })
}

async function findingsIn({ layout, texts }: Tree, which: 'right' | 'wrong'): Promise<readonly Finding[]> {
  const places = layoutOf(layout, PROJECT)
  const entries = Object.entries(texts).map(([language, text]) => {
    const chosen = text.replace(/⟦([^|⟧]*)(\|?)([^⟧]*)⟧/g, (_, right, bar, wrong) => (which === 'wrong' && bar ? wrong : right))
    return [`documents/${places.pathOf({ publication: 'guide', work: 'guide', language })}`, chosen] as const
  })
  const session = openSession(memoryHost(Object.fromEntries(entries)), { overrides: { ...PROJECT, layout }, tool: 'test' })
  const { summary, findings } = await (await session.snapshot()).review({})
  expect(summary).toMatchObject({ works: 1, editions: 3 })
  return findings
}

const FOLDER = 'test/foreign'

describe.each(readdirSync(FOLDER).map((file) => ({ file, page: readFileSync(`${FOLDER}/${file}`, 'utf8') })))('$file', ({ page }) => {
  describe.each(treesOf(page))('$name', (tree) => {
    test('has no findings where the languages agree', async () => {
      const findings = await findingsIn(tree, 'right')
      expect(findings.map(({ language, line, column, rule, message }) => `${language}:${line}:${column} ${rule} ${message}`)).toEqual([])
    })

    test('has exactly the findings that were planted', async () => {
      const findings = await findingsIn(tree, 'wrong')
      expect(findings.map(({ language, line, column, rule }) => `${language}:${line}:${column} ${rule}`).sort()).toEqual(
        [...tree.finds].sort(),
      )
    })
  })
})
