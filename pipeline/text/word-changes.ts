import { diffArrays } from 'diff'
import { foldMarks } from './fold.ts'

/** A stretch of text that two versions share, or that one of them has alone. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** A word, a number or a sign, the space before it, and what tells it from others. */
interface Token {
  readonly space: string
  readonly text: string
  readonly key: string
}

/**
 * What was taken out of a text and what was put in, word by word, in the order of reading. Spaces, quotes and dashes that differ in typography only
 * are the same; of two texts that have next to nothing in common one is taken out and the other put in.
 */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const [old, now] = [tokensOf(before), tokensOf(after)]
  const runs = runsOf(old, now)
  if (!runs)
    return asParts([
      { kind: 'removed', tokens: old },
      { kind: 'added', tokens: now },
    ])
  return asParts(withoutIslands(runs))
}

interface Run {
  readonly kind: WordChange['kind']
  readonly tokens: readonly Token[]
}

function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(TOKEN), ([, space = '', word = '']) => ({
    space,
    text: word,
    key: foldMarks(word.normalize('NFC')),
  }))
}

/** A number with its groups of three and its decimals is one token, and so are a word, a sign, and an address behind the arrow that stands before it. */
const TOKEN = /(\s*)((?<=→ )\S+|\d{1,3}(?:[\u00A0\u202F ]\d{3})+(?!\d)|\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}])/gu

/** Longer ways from one text to the other say nothing that a reader could follow, and take long to find. */
const LONGEST_WAY = 3000
/** Texts that share less than this share of their words are two texts. */
const LEAST_SHARED = 0.2

function runsOf(old: readonly Token[], now: readonly Token[]): readonly Run[] | undefined {
  const changes = diffArrays(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
    { maxEditLength: LONGEST_WAY },
  )
  if (!changes) return undefined
  let [atOld, atNow, shared] = [0, 0, 0]
  const runs = changes.map((change): Run => {
    const { length } = change.value
    const kind = change.added ? 'added' : change.removed ? 'removed' : 'same'
    const tokens = kind === 'removed' ? old.slice(atOld, atOld + length) : now.slice(atNow, atNow + length)
    const [first, ...others] = tokens
    const opening = old[atOld]
    // What begins the new text may have stood behind other words in the old one.
    const own = kind === 'same' && atNow === 0 && first && opening ? [{ ...first, space: opening.space }, ...others] : tokens
    if (kind !== 'added') atOld += length
    if (kind !== 'removed') atNow += length
    if (kind === 'same') shared += tokens.filter(isWord).length
    return { kind, tokens: own }
  })
  const longest = Math.max(old.filter(isWord).length, now.filter(isWord).length)
  return shared >= LEAST_SHARED * longest ? runs : undefined
}

function isWord({ text }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** A lone word between two larger changes reads better as part of them. */
function withoutIslands(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  runs.forEach((run, at) => {
    if (run.kind === 'same' && isIsland(runs, at)) {
      joined.push({ kind: 'removed', tokens: run.tokens }, { kind: 'added', tokens: run.tokens })
    } else joined.push(run)
  })
  return gathered(joined)
}

const LARGE_CHANGE = 3

function isIsland(runs: readonly Run[], at: number): boolean {
  const words = (index: number) => Math.max(sizeOf(runs[index]), sizeOf(runs[index + Math.sign(index - at)], runs[index]))
  const own = runs[at]?.tokens.filter(isWord).length ?? 0
  return own <= 1 && at > 0 && at < runs.length - 1 && words(at - 1) >= LARGE_CHANGE && words(at + 1) >= LARGE_CHANGE
}

function sizeOf(run: Run | undefined, neighbour?: Run): number {
  if (!run || run.kind === 'same' || neighbour?.kind === 'same') return 0
  return run.tokens.filter(isWord).length
}

/** Neighbouring changes as one of each kind, what was taken out first. */
function gathered(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = []
  let [removed, added]: [Token[], Token[]] = [[], []]
  const flush = () => {
    if (removed.length > 0) result.push({ kind: 'removed', tokens: removed })
    if (added.length > 0) result.push({ kind: 'added', tokens: added })
    removed = []
    added = []
  }
  for (const { kind, tokens } of runs) {
    if (kind === 'removed') removed.push(...tokens)
    else if (kind === 'added') added.push(...tokens)
    else {
      flush()
      result.push({ kind, tokens })
    }
  }
  flush()
  return result
}

/** Runs as text. The space before a change belongs to what is shared, but for a change alone before a sign that stands close: `so{+ far+}.` */
function asParts(runs: readonly Run[]): readonly WordChange[] {
  const parts: WordChange[] = []
  const add = (kind: WordChange['kind'], text: string) => {
    const last = parts.at(-1)
    if (text === '') return
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
    else parts.push({ kind, text })
  }
  runs.forEach(({ kind, tokens }, at) => {
    const [first] = tokens
    if (!first) return
    const hasOwnSpace = parts.length > 0 && (kind === 'same' || isCloseToNext(runs, at))
    if (kind !== 'same' && !hasOwnSpace) add('same', parts.length === 0 ? '' : first.space)
    add(kind, tokens.map((token, index) => (index === 0 && !hasOwnSpace ? '' : token.space) + token.text).join(''))
  })
  return parts
}

function isCloseToNext(runs: readonly Run[], at: number): boolean {
  const [previous, next] = [runs[at - 1], runs[at + 1]]
  return previous?.kind === 'same' && next?.kind === 'same' && next.tokens[0]?.space === ''
}
