import { LANGUAGES } from '../../languages/index.ts'
import type { Block, Check, CheckInput, Link, Pair, Remark } from '../../model/index.ts'
import { detectLanguage, wordsOf } from '../../text/index.ts'
import { blocksInRow } from '../blocks-in-row.ts'
import { citedPassages } from '../cited-passages.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { inOwnLanguage } from '../in-own-language.ts'
import { quoted } from '../in-words.ts'
import { translationsOf } from '../translations-of.ts'

/** Words of a link that were left in the language of the source, in a text that was translated. Titles and names keep their language. */
export const linkText: Check = {
  id: 'link-text',
  summary: 'The words of a link are in the language of its text.',
  severity: 'note',
  run(input) {
    const [isOwn, cited] = [inOwnLanguage(input), citedPassages(input)]
    const isCited = ({ text }: Link, block: Block, language: string) =>
      cited(block, language).some(({ from, to }) => block.text.slice(from, to).includes(text)) || /^["“«]/.test(text)
    return comparablePairs(input).flatMap((pair) => {
      const remarks = remarksOn(pair, input, isCited)
      return [...(remarks.length > 0 && isOwn(pair) ? remarks : []), ...withoutWords(pair, input)]
    })
  },
}

/** Shorter ones are names as often as words. */
const LEAST_WORDS = 3

type IsCited = (link: Link, block: Block, language: string) => boolean

function remarksOn(pair: Pair, input: CheckInput, isCited: IsCited): readonly Remark[] {
  const originals = pair.source.flatMap(({ links }) => links)
  return pair.target.flatMap((block) =>
    block.links.flatMap((link) => {
      const original = originals.find(({ text }) => text.trim() === link.text.trim())
      if (
        !original ||
        !isRunningText(link, input.source) ||
        isCited(link, block, pair.language) ||
        isWhole(link, block) ||
        isKeptInAll(link, pair, input)
      )
        return []
      return [
        {
          message: `Unexpected words ${quoted(link.text)} of a link in the language of the source, expected a translation`,
          language: pair.language,
          place: link.place,
          related: [{ language: input.source, place: original.place }],
        },
      ]
    }),
  )
}

/** A link that nobody can see, where the source's link to the same place has words. */
function withoutWords({ source, target, language }: Pair, input: CheckInput): readonly Remark[] {
  const isEmpty = ({ text }: Link, block: Block) => text.trim() === '' && block.images.length === 0
  const isMeant = source.some((block) => block.links.some((link) => isEmpty(link, block)))
  const [original] = source.flatMap(({ links }) => links.filter(({ text }) => text.trim() !== ''))
  if (isMeant || !original) return []
  return target.flatMap((block) =>
    block.links
      .filter((link) => isEmpty(link, block))
      .map((link) => ({
        message: `Missing words of the link to ${quoted(link.url)}, expected some as in the source`,
        language,
        place: link.place,
        related: [{ language: input.source, place: original.place }],
        severity: 'warning' as const,
      })),
  )
}

/** Most words begin small, as in no title, and some are function words of the source. */
function isRunningText({ text }: Link, source: string): boolean {
  const words = wordsOf(text)
  if (words.length < LEAST_WORDS || /:\/\/|^[\w.-]+\.\w+/.test(text)) return false
  const small = words.filter((word) => /^\p{Ll}/u.test(word.text)).length
  const found = detectLanguage(text, LANGUAGES)
  return small * 2 > words.length && found.language === source && found.functionWords > 0
}

/** A link that is its whole block leads to a work that is listed by its title. */
function isWhole({ text }: Link, block: Block): boolean {
  return block.text.trim().length < text.trim().length + 3
}

/** What every translation, and more than one, keeps is a title. */
function isKeptInAll({ text }: Link, { row }: Pair, input: CheckInput): boolean {
  const translations = translationsOf(input)
  const isIn = (language: string) => blocksInRow(row, language, input).some((block) => block.text.includes(text.trim()))
  return translations.length > 1 && translations.every(isIn)
}
