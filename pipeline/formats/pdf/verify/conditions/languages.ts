import { type PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { Condition, Fault } from '../condition.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import { placeText } from '../read/place.ts'
import { isArtifact, isWithin, type Mark } from '../read/read-content.ts'
import { type Element, hasLanguage, pathOf } from '../read/read-structure.ts'
import { dictionaryOf, objectOf, textOf } from '../read/values.ts'

const REMEDY = 'Say the language of the edition.'

/** Of every text it is known in which language it is. */
export const LANGUAGES_KNOWN: readonly Condition[] = [
  {
    id: '7.2-2',
    summary: 'The language of the bookmarks is known.',
    remedy: REMEDY,
    find: (file) => {
      const first = objectOf(file.context, dictionaryOf(file.context, file.catalog, 'Outlines'), 'First')
      return file.language !== undefined || !first ? [] : [{ message: unknown('the bookmarks'), path: 'Catalog/Outlines' }]
    },
  },
  ofElements('7.2-21', 'ActualText'),
  ofElements('7.2-22', 'Alt'),
  ofElements('7.2-23', 'E'),
  {
    id: '7.2-24',
    summary: 'The language of what annotations are called is known.',
    remedy: REMEDY,
    find: (file) =>
      unlessKnown(file, () =>
        file.annotations
          .filter(({ dictionary, element }) => isText(file, dictionary, 'Contents') && !dictionary.has(LANG) && !hasLanguage(element))
          .map(({ path }) => ({ message: unknown('`Contents`'), path })),
      ),
  },
  {
    id: '7.2-25',
    summary: 'The language of what fields are called is known.',
    remedy: REMEDY,
    find: (file) =>
      unlessKnown(file, () =>
        file.annotations
          .filter(({ subtype, dictionary, element }) => subtype === 'Widget' && isText(file, dictionary, 'TU') && !hasLanguage(element))
          .map(({ path }) => ({ message: unknown('`TU`'), path })),
      ),
  },
  ofMarks('7.2-30', 'ActualText', ({ actualText }) => actualText),
  ofMarks('7.2-31', 'Alt', ({ alternative }) => alternative),
  ofMarks('7.2-32', 'E', ({ expansion }) => expansion),
  {
    id: '7.2-33',
    summary: 'The usual language of the metadata is known.',
    remedy: REMEDY,
    find: (file) =>
      unlessKnown(file, () =>
        (file.metadata ?? [])
          .filter(({ languages }) => languages.includes('x-default'))
          .map(({ prefix, name }) => ({ message: unknown(`\`${prefix}:${name}\``), path: 'Catalog/Metadata' })),
      ),
  },
  {
    id: '7.2-34',
    summary: 'The language of the text is known.',
    remedy: REMEDY,
    find: (file) =>
      unlessKnown(file, () =>
        file.content.painted
          .filter(({ kind, mark }) => kind === 'text' && !isWithin(mark, (at) => isArtifact(at) || isKnown(at)))
          .map(({ place }) => ({ message: unknown('the text'), path: placeText(place) })),
      ),
  },
]

const LANG = PDFName.of('Lang')

function unknown(what: string): string {
  return `Nothing says in which language ${what} is`.replace('bookmarks is', 'bookmarks are')
}

function unlessKnown({ language }: PdfFile, find: () => readonly Fault[]): readonly Fault[] {
  return language === undefined ? find() : []
}

function isText({ context }: PdfFile, dictionary: PDFDict, key: string): boolean {
  return textOf(context, dictionary, key) !== undefined
}

function isKnown({ language, element }: Mark): boolean {
  return language !== undefined || hasLanguage(element)
}

function ofElements(id: string, key: 'ActualText' | 'Alt' | 'E'): Condition {
  const isSilent = (file: PdfFile, element: Element) => isText(file, element.dictionary, key) && !hasLanguage(element)
  return {
    id,
    summary: `The language of an element's \`${key}\` is known.`,
    remedy: REMEDY,
    find: (file) =>
      unlessKnown(file, () =>
        file.structure.elements
          .filter((element) => isSilent(file, element))
          .map((element) => ({ message: unknown(`\`${key}\``), path: pathOf(element) })),
      ),
  }
}

function ofMarks(id: string, key: string, textIn: (mark: Mark) => string | undefined): Condition {
  return {
    id,
    summary: `The language of a passage's \`${key}\` is known.`,
    remedy: REMEDY,
    find: (file) =>
      unlessKnown(file, () =>
        file.content.marks
          .filter((mark) => mark.tag === 'Span' && textIn(mark) !== undefined && !isWithin(mark, isKnown))
          .map(({ place }) => ({ message: unknown(`\`${key}\``), path: placeText(place) })),
      ),
  }
}
