import type { Edit, Edition, Finding, Place } from '../model/index.ts'
import { decode } from '../source/decode.ts'
import { parseEdition } from '../source/parse-edition.ts'

/** A file after its findings were fixed. */
export interface FixedText {
  readonly bytes: Uint8Array
  /** The findings whose edits are in it. */
  readonly fixed: readonly Finding[]
}

/**
 * Applies the edits of a file's findings, each finding's all or none. Edits that overlap those of an earlier finding are left for another time, and so are
 * those after which the text would be cut or read in another way. Everything else, line ends and byte order mark included, stays as it is.
 */
export function fixText(bytes: Uint8Array, findings: readonly Finding[]): FixedText {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const wanted = findings.filter(({ fix = [] }) => fix.length > 0)
  const isSafe = safeFor(bytes, wanted[0])
  const tried = apply(text, wanted)
  if (tried.fixed.length === 0) return { bytes, fixed: [] }
  if (isSafe(tried.text)) return encoded(tried)
  const harmless = apply(
    text,
    wanted.filter((finding) => isSafe(apply(text, [finding]).text)),
  )
  return harmless.fixed.length > 0 && isSafe(harmless.text) ? encoded(harmless) : { bytes, fixed: [] }
}

interface Applied {
  readonly text: string
  readonly fixed: readonly Finding[]
}

function encoded({ text, fixed }: Applied): FixedText {
  return { bytes: new TextEncoder().encode(text), fixed }
}

/** An edit by offsets. */
interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

function apply(text: string, findings: readonly Finding[]): Applied {
  const starts = lineStartsOf(text)
  const changes: Change[] = []
  const fixed = findings.filter(({ fix = [] }) => {
    const own = fix.flatMap((edit) => changeOf(edit, text, starts) ?? [])
    const isFree =
      own.length === fix.length && own.every((change, at) => ![...changes, ...own.slice(0, at)].some((other) => overlap(change, other)))
    if (isFree) changes.push(...own)
    return isFree
  })
  let result = text
  for (const { from, to, text: put } of changes.sort((one, other) => other.from - one.from))
    result = result.slice(0, from) + put + result.slice(to)
  return { text: result, fixed }
}

/** Two that only touch are refused as well: nobody can say which goes first. */
function overlap(one: Change, other: Change): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** Undefined for a place that the text does not have, or that spans lines. */
function changeOf({ place, text: put }: Edit, text: string, starts: readonly number[]): Change | undefined {
  const start = starts[place.line - 1]
  if (start === undefined || place.line !== place.endLine) return undefined
  const [from, to] = [start + place.column - 1, start + place.endColumn - 1]
  const isInside = place.column >= 1 && from <= to && to <= text.length && !/[\r\n]/.test(text.slice(start, to))
  return isInside ? { from, to, text: put } : undefined
}

/** Offsets of the lines; the first begins after the byte order mark. */
function lineStartsOf(text: string): readonly number[] {
  return [text.startsWith('\uFEFF') ? 1 : 0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: end, index }) => index + end.length)]
}

/** Whether an edited text is cut into the same blocks, with the same words, links, pictures and code as before. */
function safeFor(before: Uint8Array, finding: Finding | undefined): (text: string) => boolean {
  const { file = '', language = '' } = finding ?? {}
  const essence = (bytes: Uint8Array) => essenceOf(parseEdition({ file, language, text: decode(bytes, language).value }).value)
  const expected = essence(before)
  return (text) => essence(new TextEncoder().encode(text)) === expected
}

function essenceOf({ blocks }: Edition): string {
  return JSON.stringify(
    blocks.map(({ kind, depth, context, text, anchor, links, images, noteMarks, code, place }) => [
      [kind, depth, context, anchor, lettersOf(text), lineOf(place), code],
      links.map(({ url, text: words }) => [url, lettersOf(words)]),
      images.map(({ url, alt }) => [url, alt]),
      noteMarks.map(({ label }) => label),
    ]),
  )
}

/** What edits of typography never touch. */
export function lettersOf(text: string): string {
  return text.replace(/[\s.,…“”«»]/gu, '')
}

function lineOf({ line, endLine }: Place): readonly number[] {
  return [line, endLine]
}
