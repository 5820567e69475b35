import { type PDFContext, type PDFDict, PDFName } from '@cantoo/pdf-lib'
import { bytesOfOperand } from './operand-strings.ts'
import type { Place } from './place.ts'
import { streamBytes } from './stream-bytes.ts'
import { dictionaryOf, objectOf, textOf } from './values.ts'

/** How a code of a font is used. */
export interface CodeUse {
  /** Where first. */
  readonly place: Place
  /** Whether it is ever to be seen. */
  readonly isSeen: boolean
  /** Whether it ever stands without a text in its place. */
  readonly isPlain: boolean
}

/** A font, and the codes of it that are shown. */
export interface FontUse {
  readonly dictionary: PDFDict
  /** Name of the typeface. */
  readonly name: string
  readonly place: Place
  readonly codes: Map<number, CodeUse>
  readonly codeLength: number
}

/** The font of a dictionary; the place is where it is first used. */
export function fontUse(context: PDFContext, dictionary: PDFDict, place: Place): FontUse {
  const name = textOf(context, dictionary, 'BaseFont') ?? textOf(context, dictionary, 'Name') ?? 'without a name'
  return { dictionary, name, place, codes: new Map(), codeLength: codeLengthOf(context, dictionary) }
}

/** Bytes of each code. Those of composite fonts are two, unless their own map says one; other lengths occur in no file that we have met. */
function codeLengthOf(context: PDFContext, dictionary: PDFDict): number {
  if (textOf(context, dictionary, 'Subtype') !== 'Type0') return 1
  const encoding = dictionary.get(PDFName.of('Encoding'))
  const map = objectOf(context, dictionary, 'Encoding') instanceof PDFName ? undefined : streamBytes(context, encoding)
  const range = map && /begincodespacerange\s*<([0-9A-Fa-f\s]+)>/.exec(Buffer.from(map).toString('latin1'))
  return range?.[1] ? Math.max(1, range[1].replace(/\s/g, '').length >> 1) : 2
}

/** The codes that the operands of an operation show. */
export function codesOf(operands: readonly string[], { codeLength }: FontUse): readonly number[] {
  const codes: number[] = []
  for (const operand of operands) {
    // As Chromium writes: far the most frequent, and ten times as quick.
    if (codeLength === 2 && /^<(?:[0-9A-Fa-f]{4})+>$/.test(operand)) {
      for (let at = 1; at + 4 < operand.length; at += 4) codes.push(Number.parseInt(operand.slice(at, at + 4), 16))
    } else codes.push(...codesIn(bytesOfOperand(operand) ?? '', codeLength))
  }
  return codes
}

function codesIn(bytes: string, length: number): readonly number[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) => {
    let code = 0
    for (let at = index * length; at < (index + 1) * length; at++) code = code * 256 + (at < bytes.length ? bytes.charCodeAt(at) : 0)
    return code
  })
}

/** Notes that codes are shown. How is asked for only where it could say something new. */
export function countCodes(font: FontUse, codes: readonly number[], useNow: () => CodeUse): void {
  for (const code of codes) {
    const known = font.codes.get(code)
    if (known?.isSeen && known.isPlain) continue
    const use = useNow()
    font.codes.set(code, known ? { place: known.place, isSeen: known.isSeen || use.isSeen, isPlain: known.isPlain || use.isPlain } : use)
  }
}

/** The font that an operation names; undefined where the resources have none of this name. */
export function fontNamed(context: PDFContext, resources: PDFDict | undefined, operand: string | undefined): PDFDict | undefined {
  return operand === undefined ? undefined : dictionaryOf(context, dictionaryOf(context, resources, 'Font'), nameOf(operand))
}

/** A name as an operation writes it, without its slash and with its escapes resolved. */
export function nameOf(operand: string): string {
  return operand.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
}
