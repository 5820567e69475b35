import { type PDFContext, type PDFDict, PDFName } from '@cantoo/pdf-lib'
import { windowsCharacter } from '../../windows-character.ts'
import { streamBytes } from '../read/stream-bytes.ts'
import { dictionaryOf, numberOf, objectOf, textOf } from '../read/values.ts'
import type { FontProgram } from './font-program.ts'

interface Parts {
  readonly dictionary: PDFDict
  readonly descendant: PDFDict | undefined
  readonly descriptor: PDFDict | undefined
  readonly program: FontProgram | undefined
}

type Finder = (code: number) => number | undefined

/** How the codes of a font lead to the glyphs of its program, as far as that can be known without names of glyphs. */
export function glyphFinder(context: PDFContext, parts: Parts): Finder {
  const { dictionary, descendant, program } = parts
  if (!program) return () => undefined
  if (descendant) return compositeFinder(context, dictionary, descendant, program)
  return textOf(context, dictionary, 'Subtype') === 'TrueType' ? trueTypeFinder(context, parts, program) : () => undefined
}

function compositeFinder(context: PDFContext, dictionary: PDFDict, descendant: PDFDict, program: FontProgram): Finder {
  const encoding = textOf(context, dictionary, 'Encoding')
  if (encoding !== 'Identity-H' && encoding !== 'Identity-V') return () => undefined
  const { glyphOfCharacter } = program
  if (textOf(context, descendant, 'Subtype') === 'CIDFontType0') {
    return glyphOfCharacter ? (code) => glyphOfCharacter.get(code) ?? MISSING : (code) => code
  }
  const map = streamBytes(context, descendant.get(PDFName.of('CIDToGIDMap')))
  return map ? (code) => ((map[code * 2] ?? 0) << 8) | (map[code * 2 + 1] ?? 0) : (code) => code
}

/** A glyph that no font has. */
const MISSING = Number.MAX_SAFE_INTEGER

/** Codes of symbols may stand in this part of a font's own map (ISO 32000-1, 9.6.6.4). */
const SYMBOLS = 0xf000

const macintoshCharacters = new TextDecoder('macintosh').decode(Uint8Array.from({ length: 256 }, (_, code) => code))

const CHARACTERS: Readonly<Record<string, (code: number) => number>> = {
  WinAnsiEncoding: windowsCharacter,
  MacRomanEncoding: (code) => macintoshCharacters.charCodeAt(code),
}

const SYMBOLIC = 4

function trueTypeFinder(context: PDFContext, { dictionary, descriptor }: Parts, { maps }: FontProgram): Finder {
  const mapOf = (platform: number, encoding: number) => maps.find((map) => map.platform === platform && map.encoding === encoding)
  const [unicode, symbols, macintosh] = [mapOf(3, 1), mapOf(3, 0), mapOf(1, 0)]
  const characterOf = CHARACTERS[textOf(context, dictionary, 'Encoding') ?? '']
  const isSymbolic = ((numberOf(context, descriptor, 'Flags') ?? 0) & SYMBOLIC) !== 0
  if (!isSymbolic && characterOf && unicode) return (code) => unicode.glyphOf(characterOf(code))
  if (dictionaryOf(context, dictionary, 'Encoding') || objectOf(context, dictionary, 'Encoding')) return () => undefined
  if (symbols) return (code) => symbols.glyphOf(SYMBOLS + code) || symbols.glyphOf(code)
  return macintosh ? (code) => macintosh.glyphOf(code) : () => undefined
}
