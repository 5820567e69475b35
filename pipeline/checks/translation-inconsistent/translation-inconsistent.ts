import type { Block, BlockKind, Check, CheckInput, Pair, Remark } from '../../model/index.ts'
import { fold, likeness, normalise, wordsOf } from '../../text/index.ts'
import { comparablePairs } from '../comparable-pairs.ts'
import { nameOfKind, quoted } from '../in-words.ts'

/** Texts that the source repeats and a translation puts in different words: the forms that are rarer than the first of the most frequent. */
export const translationInconsistent: Check = {
  id: 'translation-inconsistent',
  summary: 'A text that is repeated is translated in the same words.',
  severity: 'warning',
  run: (input) => repeated(input).flatMap((pairs) => remarksOn(pairs, input)),
}

/** Shorter texts depend on what stands around them. */
const LEAST_LENGTH = 20

/** In running text a word may vary. */
const LIKE = 0.85

const COMPARED: readonly BlockKind[] = ['heading', 'paragraph', 'item', 'quote', 'title']

interface Translated {
  readonly pair: Pair
  readonly target: Block
  readonly words: string
}

/** The translations of each text that the source has more than once as the same kind of block, language by language. */
function repeated(input: CheckInput): readonly (readonly Translated[])[] {
  const groups = new Map<string, Single[]>()
  for (const pair of comparablePairs(input)) {
    const [source, target] = [pair.source[0], pair.target[0]]
    if (!source || !target || pair.source.length + pair.target.length > 2) continue
    const text = proseOf(source)
    if (text.length < LEAST_LENGTH || !COMPARED.includes(source.kind)) continue
    const key = [pair.language, source.kind, target.kind, text].join('\n')
    const group = groups.get(key)
    if (group) group.push({ pair, source, target })
    else groups.set(key, [{ pair, source, target }])
  }
  return Array.from(groups.values(), translatedOf).filter((group) => group.length > 1)
}

interface Single {
  readonly pair: Pair
  readonly source: Block
  readonly target: Block
}

function translatedOf(group: readonly Single[]): readonly Translated[] {
  if (group.length < 2) return []
  return group
    .filter(({ source, target }) => !isUntranslated(proseOf(target), proseOf(source)))
    .map(({ pair, target }) => ({ pair, target, words: wordsIn(proseOf(target)) }))
}

/** Without template tags, which are no words. */
function proseOf({ text }: Block): string {
  return normalise(text.replace(/\{[{%].*?[%}]\}/g, ' '))
}

/** That is a finding of its own. */
function isUntranslated(target: string, source: string): boolean {
  return likeness(target, source) > LIKE
}

function wordsIn(text: string): string {
  return wordsOf(fold(text))
    .map((word) => word.text)
    .join(' ')
}

function remarksOn(group: readonly Translated[], { source }: CheckInput): readonly Remark[] {
  const count = (words: string) => group.filter((one) => one.words === words).length
  const usual = group.reduce((best, one) => (count(one.words) > count(best.words) ? one : best))
  return group
    .filter((one) => isOther(one, usual))
    .map(({ pair, target }) => ({
      message: `Unexpected ${differing(target, usual.target)} in a repeated ${nameOfKind(target.kind)}, expected ${differing(usual.target, target)} as on line ${usual.target.place.line}`,
      language: pair.language,
      place: target.place,
      related: [
        { language: pair.language, place: usual.target.place },
        ...pair.source.slice(0, 1).map(({ place }) => ({ language: source, place })),
      ],
      expected: [usual.target.text],
    }))
}

/** So many words from the first in which a text differs from another. */
const SHOWN = 6

function differing({ text }: Block, { text: other }: Block): string {
  const [words, others] = [text.trim().split(/\s+/), other.trim().split(/\s+/)]
  const at = words.findIndex((word, index) => word !== others[index])
  const shown = words.slice(Math.max(0, at), Math.max(0, at) + SHOWN).join(' ')
  return quoted(`${at > 0 ? '… ' : ''}${shown}${at + SHOWN < words.length ? ' …' : ''}`)
}

/** Numbers that differ are told by their own checks. */
function isOther({ words, target }: Translated, usual: Translated): boolean {
  if (words === usual.words || digitsIn(words) !== digitsIn(usual.words)) return false
  const isRunning = target.kind === 'paragraph' || target.kind === 'quote'
  return !isRunning || likeness(words, usual.words) < LIKE
}

function digitsIn(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ')
}
