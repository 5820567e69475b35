import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { Condition } from '../condition.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import { dictionaryOf, listOf, textOf } from '../read/values.ts'

/** Layers can be told apart, and do not come and go by themselves. */
export const OPTIONAL_CONTENT: readonly Condition[] = [
  {
    id: '7.10-1',
    summary: 'Every configuration of layers has a name.',
    find: (file) =>
      configurations(file)
        .filter(({ dictionary }) => !textOf(file.context, dictionary, 'Name'))
        .map(({ path }) => ({ message: 'The configuration of layers has no `Name`', path })),
  },
  {
    id: '7.10-2',
    summary: 'No configuration of layers switches them by itself.',
    find: (file) =>
      configurations(file)
        .filter(({ dictionary }) => dictionary.has(PDFName.of('AS')))
        .map(({ path }) => ({ message: 'Unexpected `AS` in a configuration of layers', path })),
  },
]

function configurations({ context, catalog }: PdfFile): readonly { readonly dictionary: PDFDict; readonly path: string }[] {
  const layers = dictionaryOf(context, catalog, 'OCProperties')
  const usual = dictionaryOf(context, layers, 'D')
  const others = listOf(context, layers, 'Configs').map((item) => context.lookup(item))
  return [
    ...(usual ? [{ dictionary: usual, path: 'Catalog/OCProperties/D' }] : []),
    ...others.flatMap((dictionary, index) =>
      dictionary instanceof PDFDict ? [{ dictionary, path: `Catalog/OCProperties/Configs[${index}]` }] : [],
    ),
  ]
}
