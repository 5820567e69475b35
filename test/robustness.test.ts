import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSession } from '../pipeline/engine/session.ts'
import { memoryHost } from '../pipeline/host/memory-host.ts'
import type { Place } from '../pipeline/model/index.ts'

/** Real texts to begin with: those of other programs, which hold every kind of notation. */
const TEXTS = readdirSync('test/foreign').map((file) => readFileSync(`test/foreign/${file}`, 'utf8').slice(0, 3000))

const HOSTILE = [
  '\0',
  '\u202E',
  '\uD800',
  '\uFEFF',
  '\r\n',
  '```\n',
  ':::note\n',
  ':::\n',
  '<div>',
  '<!--',
  '|',
  '[^1]',
  '**',
  '> > > ',
  '{{<',
  '---\n',
]

interface Change {
  readonly kind: 'delete' | 'double' | 'put' | 'cut'
  readonly at: number
  readonly length: number
  readonly what: string
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'put', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  what: fc.constantFrom(...HOSTILE),
})

const text = fc
  .tuple(fc.constantFrom(...TEXTS), fc.array(change, { maxLength: 5 }))
  .map(([start, changes]) => changes.reduce((before, one) => changed(before, one), start))

function changed(before: string, { kind, at, length, what }: Change): string {
  const from = Math.floor(at * before.length)
  const [head, piece, tail] = [before.slice(0, from), before.slice(from, from + length), before.slice(from + length)]
  switch (kind) {
    case 'delete':
      return head + tail
    case 'double':
      return head + piece + piece + tail
    case 'put':
      return head + what + piece + tail
    case 'cut':
      return head + piece
  }
}

async function findingsIn(texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([language, content]) => [`documents/a/a.${language}.md`, content] as const)
  const session = openSession(memoryHost(Object.fromEntries(files)), { tool: 'test' })
  return (await (await session.snapshot()).review({})).findings
}

/** Whether a place begins in the file and ends in it, and not before its beginning. */
function isInside({ line, column, endLine, endColumn }: Place, lines: readonly string[]): boolean {
  const holds = (at: number, letter: number) => at >= 1 && letter >= 1 && letter <= (lines[at - 1] ?? '').length + 1
  return (
    line <= lines.length &&
    holds(line, column) &&
    holds(endLine, endColumn) &&
    (endLine > line || (endLine === line && endColumn >= column))
  )
}

test('whatever the texts, nothing throws, every finding lies inside its file, and the same texts give the same findings in any order', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (en, fr) => {
      const findings = await findingsIn({ en, fr })
      const lines = { en, fr }
      for (const finding of findings) {
        const own = finding.language === 'fr' ? lines.fr : lines.en
        const read = own.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
        if (finding.file.endsWith('.md')) expect([finding, isInside(finding, read)]).toEqual([finding, true])
      }
      expect(await findingsIn({ fr, en })).toEqual(findings)
    }),
    { numRuns: 25, seed: 11 },
  )
})

test('a text compared with itself has no finding about its structure', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (en) => {
      const rules = (await findingsIn({ en, fr: en })).map(({ rule }) => rule)
      expect(
        rules.filter((rule) =>
          /^(block-missing|block-extra|block-order|list-shape|table-shape|heading-tree|link-missing|number-missing|image-missing|footnote-missing|id-changed|code-changed)$/.test(
            rule,
          ),
        ),
      ).toEqual([])
    }),
    { numRuns: 25, seed: 12 },
  )
})
