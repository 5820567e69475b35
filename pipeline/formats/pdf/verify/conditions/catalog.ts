import { PDFRawStream } from '@cantoo/pdf-lib'
import type { Condition } from '../condition.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import { dictionaryOf, isTrue, objectOf, textOf } from '../read/values.ts'

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'

/** What the catalog of the file says: that it is tagged, has metadata and a title, and shows it. */
export const CATALOG: readonly Condition[] = [
  {
    id: '6.2-1',
    summary: 'The file says that it is tagged.',
    find: (file) => {
      const isMarked = isTrue(file.context, dictionaryOf(file.context, file.catalog, 'MarkInfo'), 'Marked')
      return isMarked ? [] : at('Catalog/MarkInfo', 'The file does not say that it is tagged, expected `Marked` to be true')
    },
  },
  {
    id: '7.1-4',
    summary: 'The file does not say that its tags are guesses.',
    find: (file) => {
      const isSuspect = isTrue(file.context, dictionaryOf(file.context, file.catalog, 'MarkInfo'), 'Suspects')
      return isSuspect ? at('Catalog/MarkInfo', 'Unexpected `Suspects` that is true: the tags are said to be guesses') : []
    },
  },
  {
    id: '7.1-11',
    summary: 'The file has a structure tree.',
    find: ({ structure }) => (structure.root ? [] : at('Catalog', 'The file has no structure tree')),
  },
  {
    id: '7.1-8',
    summary: 'The file has metadata.',
    find: (file) => (hasMetadata(file) ? [] : at('Catalog', 'The file has no stream of metadata')),
  },
  {
    id: '7.1-9',
    summary: 'The metadata name the title of the file.',
    remedy: 'Give the publication a `title` in this language.',
    find: ({ metadata }) => {
      const isTitled =
        !metadata || metadata.some(({ namespace, name, value }) => namespace === DUBLIN_CORE && name === 'title' && value !== '')
      return isTitled ? [] : at('Catalog/Metadata', 'The metadata have no title, expected `dc:title`')
    },
  },
  {
    id: '7.1-10',
    summary: 'Windows show the title of the file, not its name.',
    find: (file) => {
      const isShown = isTrue(file.context, dictionaryOf(file.context, file.catalog, 'ViewerPreferences'), 'DisplayDocTitle')
      return isShown ? [] : at('Catalog/ViewerPreferences', 'The title is not shown, expected `DisplayDocTitle` to be true')
    },
  },
]

function hasMetadata({ context, catalog, metadata }: PdfFile): boolean {
  const stream = objectOf(context, catalog, 'Metadata')
  return metadata !== undefined && stream instanceof PDFRawStream && textOf(context, stream.dict, 'Subtype') === 'XML'
}

function at(path: string, message: string) {
  return [{ message, path }]
}
