import type { Condition, Fault } from '../condition.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import { placeText } from '../read/place.ts'
import { pathOf } from '../read/read-structure.ts'
import { textOf } from '../read/values.ts'

/** Every language is named as BCP 47 lays down. */
export const LANGUAGE_TAGS: Condition = {
  id: '7.2-29',
  summary: 'Languages are named by well-formed tags.',
  remedy: 'Write the language of the passage as `pt-BR`.',
  find: (file) => tagsIn(file).flatMap(({ tag, path }) => (isWellFormed(tag) ? [] : [{ message: unexpected(tag), path }])),
}

function tagsIn({ context, language, structure, content }: PdfFile): readonly { readonly tag: string; readonly path: string }[] {
  return [
    ...(language === undefined ? [] : [{ tag: language, path: 'Catalog/Lang' }]),
    ...structure.elements.flatMap((element) => {
      const tag = textOf(context, element.dictionary, 'Lang')
      return tag === undefined ? [] : [{ tag, path: pathOf(element) }]
    }),
    ...content.marks.flatMap(({ language: tag, place }) => (tag === undefined ? [] : [{ tag, path: placeText(place) }])),
  ]
}

function unexpected(tag: string): Fault['message'] {
  return `Unexpected language \`${tag}\`, expected a tag like \`pt-BR\``
}

/** The form of RFC 3066, to which ISO 32000-1 refers; of BCP 47 where the tag is not private or of old. */
function isWellFormed(tag: string): boolean {
  if (!/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(tag)) return false
  if (/^[xi]-./i.test(tag)) return true
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
