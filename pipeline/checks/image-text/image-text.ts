import type { Check, CheckInput, Image, Remark } from '../../model/index.ts'
import { normalise, wordsOf } from '../../text/index.ts'
import { quoted } from '../in-words.ts'

/** Alternative texts that are missing, not translated, or no text. A picture without one in the source is decoration and may be so everywhere. */
export const imageText: Check = {
  id: 'image-text',
  summary: 'A picture has an alternative text in its own language.',
  severity: 'warning',
  run: (input) => {
    const compared = input.pairs.flatMap((pair) => compare(pair.source, pair.target, pair.language, input.source))
    return [...fileNames(input), ...compared, ...undescribed(input, compared)]
  },
}

/** From this many words on, the same text in two languages is one that was not translated. */
const TOO_LONG_FOR_A_NAME = 4

function fileNames({ editions, languages }: CheckInput): readonly Remark[] {
  return languages.flatMap((language) =>
    (editions[language]?.blocks ?? []).flatMap((block) =>
      block.images
        .filter(({ alt }) => isFileName(alt))
        .map(({ alt, place }) => ({
          message: `Unexpected file name ${quoted(alt)}, expected an alternative text that says what the picture shows`,
          language,
          place,
        })),
    ),
  )
}

function isFileName(alt: string): boolean {
  return /^\S+\.(?:png|jpe?g|gif|svg|webp|avif|tiff?|bmp|pdf)$/i.test(alt.trim())
}

/** A picture with a caption is no decoration. Where the source says what it shows, its translation has been asked for. */
function undescribed({ editions, languages }: CheckInput, compared: readonly Remark[]): readonly Remark[] {
  const message = 'Missing alternative text of a picture with a caption, expected what it shows'
  return languages.flatMap((language) => {
    const told = new Set(compared.filter((remark) => remark.language === language).map(({ place }) => place))
    const captioned = (editions[language]?.blocks ?? []).filter(({ context }) => context.split('/').includes('figure'))
    const pictures = captioned.flatMap(({ images }) => images).filter(({ alt, place }) => alt.trim() === '' && !told.has(place))
    return pictures.map(({ place }) => ({ message, language, place }))
  })
}

type Pictured = readonly { readonly images: readonly Image[] }[]

function compare(source: Pictured, target: Pictured, language: string, sourceLanguage: string): readonly Remark[] {
  const [from, to] = [source.flatMap(({ images }) => images), target.flatMap(({ images }) => images)]
  if (from.length !== to.length) return []
  return to.flatMap((image, index) => {
    const original = from[index]
    const message = original && problemOf(original.alt, image.alt)
    if (!message) return []
    return [{ message, language, place: image.place, related: [{ language: sourceLanguage, place: original.place }] }]
  })
}

function problemOf(original: string, alt: string): string | undefined {
  if (original.trim() === '' || isFileName(original)) return undefined
  if (alt.trim() === '') return `Missing alternative text, expected a translation of ${quoted(original)}`
  const isSame = normalise(original) === normalise(alt) && wordsOf(alt).length >= TOO_LONG_FOR_A_NAME
  return isSame ? `Unexpected alternative text ${quoted(alt)} in the words of the source, expected a translation` : undefined
}
