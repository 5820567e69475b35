import { expect, test } from 'vitest'
import type { BookPlan } from '../pipeline/formats/pdf/book-plan.ts'
import { pdfFormat } from '../pipeline/formats/pdf/pdf-format.ts'
import { toHtml } from '../pipeline/render/to-html.ts'
import { PARALLEL_DOCUMENTS, parallelSample } from './support/parallel-sample.ts'

/** The lists of a side-by-side book in which the harbour has so many tables more, line by line. */
async function listsWith(count: number): Promise<readonly string[]> {
  const tables = (name: string) =>
    Array.from({ length: count }, (_, index) => `\n\n:::table[${name} ${index + 1}]\n| A | B |\n| --- | --- |\n| 1 | 2 |\n:::\n`).join('')
  const add = (file: string, name: string) => ({ [file]: `${PARALLEL_DOCUMENTS[file]}${tables(name)}` })
  const [english, spanish] = [
    add('documents/town/harbour.en.md', 'Ships of quay'),
    add('documents/town/harbour.es.md', 'Barcos del muelle'),
  ]
  const parallel = await parallelSample({ ...PARALLEL_DOCUMENTS, ...english, ...spanish })
  const plan: BookPlan = JSON.parse(pdfFormat.composeParallel!(parallel)[0]!.content)
  const lists = plan.body.children.flatMap((node) =>
    node.type === 'element' && [node.properties.className].flat().includes('contents-list') ? [node] : [],
  )
  return lists
    .flatMap((list) => toHtml(list).split(/(?=<li)/))
    .map((line) =>
      line
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
}

test('a side-by-side book lists its tables by chapter, each once with its captions in all languages that have it', async () => {
  expect(await listsWith(3)).toEqual([
    'Tables Tableaux Cuadros',
    'A city learns Une ville apprend Una ciudad aprende',
    'Table 1 Readers by year and branch Tableau 1 Lecteurs par année et par site Cuadro 1 Lectores por año y sede 0',
    expect.stringContaining('The harbour'),
    ...[1, 2, 3].map((number) => `Table ${number} Ships of quay ${number} Cuadro ${number} Barcos del muelle ${number} 0`),
  ])
})

test('a side-by-side book with few tables and figures lists none of them', async () => {
  expect(await listsWith(2)).toEqual([])
})
