import { expect, test } from 'vitest'
import { partJoined } from '../pipeline/align/part-joined.ts'
import { accept } from '../pipeline/engine/accept.ts'
import { openSession } from '../pipeline/engine/session.ts'
import { memoryCache, memoryHost } from '../pipeline/host/memory-host.ts'
import type { CellVersion, LedgerEntry } from '../pipeline/model/index.ts'
import { ledgerText } from '../pipeline/source/ledger.ts'

/** Long and short ones beside each other, which an aligner is tempted to join. */
const TEXTS = [
  ['The city lends bicycles to schools.', 'La ville prête des vélos aux écoles.'],
  [
    'Everyone who lives here may use the library for nothing, and nobody asks for a card, not even from those who come from elsewhere.',
    'Tous ceux qui habitent ici peuvent utiliser la bibliothèque pour rien, et personne ne demande de carte, pas même à ceux qui viennent d’ailleurs.',
  ],
  ['Rain falls on the harbour.', 'Il pleut sur le port.'],
  [
    'Teachers repair what is broken, and pupils help them after lunch.',
    'Les enseignants réparent ce qui est cassé, et les élèves les aident après le déjeuner.',
  ],
  ['Two partners launched it.', 'Deux partenaires l’ont lancé.'],
  [
    'Nobody knows what it costs, and few have ever asked those who pay.',
    'Nul ne sait ce que cela coûte, et peu l’ont demandé à ceux qui paient.',
  ],
  ['It works.', 'Cela marche.'],
] as const

const cache = memoryCache()

function opened(english: readonly string[], french: readonly string[], ledger = '') {
  const text = (title: string, paragraphs: readonly string[]) => `# ${title}\n\n${paragraphs.join('\n\n')}\n`
  const files = {
    'documents/concord.yaml': 'languages: [en, fr]\nsource: en\n',
    'documents/guide/guide.en.md': text('Guide', english),
    'documents/guide/guide.fr.md': text('Le guide', french),
    ...(ledger !== '' && { 'documents/ledger.json': ledger }),
  }
  return openSession(memoryHost(files, cache), { tool: 'test' }).snapshot()
}

test('wherever one paragraph is moved to, in either language, that is told as what it is', async () => {
  const [english, french] = [TEXTS.map(([en]) => en), TEXTS.map(([, fr]) => fr)]
  const run = { cache, tool: 'test', onStep: () => undefined }
  const { entries } = await accept(await opened(english, french), run, { publication: 'guide', anyway: 'a test' })
  const ledger = ledgerText(entries)
  for (let from = 0; from < TEXTS.length; from++)
    for (let to = 0; to < TEXTS.length; to++) {
      if (from === to) continue
      for (const [en, fr] of [
        [moved(english, from, to), french],
        [english, moved(french, from, to)],
      ] as const) {
        const { findings } = await (await opened(en, fr, ledger)).review({})
        const told = findings.filter(({ severity }) => severity !== 'note').map(({ message }) => message)
        const expected = 'French has this text elsewhere than English, expected it in the same place'
        expect([...new Set(told)], `${from} to ${to}`).toEqual([expected])
      }
    }
})

function moved(texts: readonly string[], from: number, to: number): readonly string[] {
  const others = texts.toSpliced(from, 1)
  return others.toSpliced(to, 0, texts[from] ?? '')
}

const PLACE = { line: 1, column: 1, endLine: 1, endColumn: 2 }

/** A row written as its texts, several of a cell with `+` between them. */
function parted(row: Readonly<Record<string, string>>, confirmed: readonly (readonly [en: string, fr: string])[]): readonly string[] {
  const cells = Object.entries(row).map(([language, texts]): readonly [string, CellVersion] => {
    const parts = texts.split('+').map((version) => ({ version, words: 1, place: PLACE }))
    return [language, { version: texts, words: parts.length, place: PLACE, ...(parts.length > 1 && { parts }) }]
  })
  const entries = confirmed.map(([source, own], at): LedgerEntry => ({ work: 'w', row: `r${at}`, confirmations: { fr: { own, source } } }))
  const rows = partJoined({ rows: [{ row: 'row', cells: Object.fromEntries(cells) }], entries, source: 'en', translations: ['fr'] })
  return rows.map((one) => `${one.row}: ${one.cells.en?.version ?? '-'} ${one.cells.fr?.version ?? '-'}`)
}

const BOTH = [
  ['A', 'F'],
  ['B', 'G'],
] as const

test.each([
  ['one of its texts belongs to a text elsewhere', { en: 'A', fr: 'F+G' }, BOTH, ['row: A F', 'row-2: - G']],
  ['the first of its texts does', { en: 'B', fr: 'F+G' }, BOTH, ['row: - F', 'row-2: B G']],
  ['its source has two, and one belongs elsewhere', { en: 'A+B', fr: 'G' }, BOTH, ['row: A -', 'row-2: B G']],
])('a row is parted where %s', (_, row, confirmed, expected) => {
  expect(parted(row, confirmed)).toEqual(expected)
})

test.each([
  ['it was confirmed as it is', { en: 'A', fr: 'F+G' }, [['A', 'F+G']] as const],
  ['one of its texts is new', { en: 'A', fr: 'F+H' }, BOTH],
  ['its source is new', { en: 'C', fr: 'F+G' }, BOTH],
  ['nothing was confirmed', { en: 'A+B', fr: 'F' }, []],
])('a row stays whole where %s', (_, row, confirmed) => {
  expect(parted(row, confirmed)).toEqual([`row: ${row.en} ${row.fr}`])
})
