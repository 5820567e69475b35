import { languageOf } from '../../languages/index.ts'
import { type Block, type BlockKind, type Check, type CheckInput, endOf, type Pair, placeOfText, type Remark } from '../../model/index.ts'
import { fold, type Span, sentencesOf, wordsOf } from '../../text/index.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { inOwnLanguage } from '../in-own-language.ts'
import { quoted } from '../in-words.ts'
import { oncePerBlock } from '../once-per-block.ts'
import { translationsOf } from '../translations-of.ts'
import { lostSentences } from './lost-sentences.ts'

/** Sentences of a block that its translation lacks: there are fewer, their lengths leave one over, and another translation has it, or much is missing. */
export const sentenceMissing: Check = {
  id: 'sentence-missing',
  summary: 'A translation has every sentence of a paragraph.',
  severity: 'warning',
  mutes: [
    'block-length',
    'number-missing',
    'date-missing',
    'link-missing',
    'footnote-missing',
    'quantity-changed',
    'reference-changed',
    'contact-changed',
    'calendar-changed',
    'code-changed',
    'term-missing',
    'verbatim-changed',
    'acronym-changed',
    'punctuation-final',
  ],
  run(input) {
    const read = oncePerBlock((block, language) => sentencesOf(block.text, languageOf(language)))
    const isOwn = inOwnLanguage(input)
    return comparablePairs(input).flatMap((pair) => {
      const remarks = remarksOn(pair, read, input)
      return remarks.length > 0 && isOwn(pair) ? remarks : []
    })
  },
}

type Read = (block: Block, language: string) => readonly Span[]

const COMPARED: ReadonlySet<BlockKind> = new Set(['paragraph', 'item', 'quote', 'note'])

/** Of the length that the language makes likely: below this much is missing even if no other translation tells. */
const MUCH_SHORTER = 0.72
/** Of the length of another translation, measured in the same way. */
const SHORTER = 0.95

function remarksOn(pair: Pair, read: Read, input: CheckInput): readonly Remark[] {
  const [source, target] = [pair.source[0], pair.target[0]]
  if (!source || !target || pair.source.length > 1 || pair.target.length > 1) return []
  if (!COMPARED.has(source.kind) || !COMPARED.has(target.kind)) return []
  const found = lostIn(source, target, { language: pair.language, read, source: input.source })
  const lost = found.map((at) => likeliest(at, { source, target, sentences: read(source, input.source) }))
  if (lost.length === 0) return []
  const share = shareOf(source, target, pair.language, input.source)
  const isTold = share < MUCH_SHORTER || found.some((sentence) => isElsewhere(sentence, share, { pair, read, input }))
  return isTold ? [remarkOn(lost, { pair, source, target }, read, input)] : []
}

interface Choice {
  readonly source: Block
  readonly target: Block
  readonly sentences: readonly Span[]
}

/** Sentences whose lengths differ by no more are told apart by their words. */
const ABOUT_AS_LONG = 60
const AS_LONG = 15
/** Words of one origin begin alike. */
const STEM = 5

/** Lengths cannot tell which of two sentences of about one length is missing: the one of which fewest words turn up in the translation, and rather a later one. */
function likeliest(at: number, { source, target, sentences }: Choice): number {
  const present = new Set(stemsOf(target.text))
  const length = lengthsOf(sentences)[at] ?? 0
  const shareOfStems = (index: number) => {
    const stems = stemsOf(source.text.slice(sentences[index]?.from, sentences[index]?.to))
    return stems.filter((stem) => present.has(stem)).length / Math.max(1, stems.length)
  }
  const apart = (index: number) => Math.abs((lengthsOf(sentences)[index] ?? 0) - length)
  let best = at
  for (const index of sentences.keys()) {
    const gain = shareOfStems(best) - shareOfStems(index)
    if (apart(index) <= ABOUT_AS_LONG && (gain > 0 || (gain === 0 && index > best && apart(index) <= AS_LONG))) best = index
  }
  return best
}

function stemsOf(text: string): readonly string[] {
  return wordsOf(fold(text)).flatMap((word) => (word.text.length >= STEM || /\d/.test(word.text) ? [word.text.slice(0, STEM)] : []))
}

interface Reading {
  readonly language: string
  readonly read: Read
  readonly source: string
}

function lostIn(source: Block, target: Block, { language, read, source: sourceLanguage }: Reading): readonly number[] {
  const [from, to] = [lengthsOf(read(source, sourceLanguage)), lengthsOf(read(target, language))]
  return from.length < 2 || to.length >= from.length ? [] : lostSentences(from, to, ratioOf(language, sourceLanguage))
}

function lengthsOf(sentences: readonly Span[]): readonly number[] {
  return sentences.map(({ from, to }) => to - from)
}

function ratioOf(language: string, source: string): number {
  return languageOf(language).lengthRatio / languageOf(source).lengthRatio
}

function shareOf(source: Block, target: Block, language: string, sourceLanguage: string): number {
  return target.text.length / Math.max(1, source.text.length * ratioOf(language, sourceLanguage))
}

interface Scene {
  readonly pair: Pair
  readonly read: Read
  readonly input: CheckInput
}

/** Whether another translation of the same block has the sentence, and is longer. */
function isElsewhere(sentence: number, share: number, { pair, read, input }: Scene): boolean {
  const [source] = pair.source
  if (!source) return false
  return translationsOf(input).some((language) => {
    const indices = pair.row.cells[language] ?? []
    const other = indices.length === 1 ? input.editions[language]?.blocks[indices[0] ?? -1] : undefined
    if (language === pair.language || !other) return false
    const lost = lostIn(source, other, { language, read, source: input.source })
    return !lost.includes(sentence) && share < SHORTER * shareOf(source, other, language, input.source)
  })
}

/** So many words tell which sentence it is. */
const WORDS = 8

function remarkOn(
  lost: readonly number[],
  { pair, source, target }: { readonly pair: Pair; readonly source: Block; readonly target: Block },
  read: Read,
  input: CheckInput,
): Remark {
  const sentences = read(source, input.source)
  const spans = lost.flatMap((at) => sentences[at] ?? [])
  const first = spans[0] ?? { from: 0, to: source.text.length }
  const words = source.text.slice(first.from, first.to).split(/\s+/)
  const beginning = quoted(words.slice(0, WORDS).join(' ') + (words.length > WORDS ? '…' : ''))
  return {
    message: `Missing ${spans.length > 1 ? `${spans.length} sentences from` : 'sentence'} ${beginning}, expected as in the source`,
    language: pair.language,
    place: lost[0] === 0 ? target.place : endOf(placeOfText(target, 0, target.text.length)),
    related: [{ language: input.source, place: placeOfText(source, first.from, first.to) }],
  }
}
