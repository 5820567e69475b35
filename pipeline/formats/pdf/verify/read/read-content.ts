import { type PDFContext, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { type Operation, readOperations } from '../../repair/content/read-operations.ts'
import { itemsAt } from '../../repair/pdf-values.ts'
import { blankInlineData } from './blank-inline-data.ts'
import { codesOf, countCodes, type FontUse, fontNamed, fontUse, nameOf } from './font-uses.ts'
import { type MarkProperties, markProperties } from './mark-properties.ts'
import { type Owner, ownerOf } from './owner.ts'
import type { Place } from './place.ts'
import type { Page } from './read-pages.ts'
import type { Element, Structure } from './read-structure.ts'
import { streamBytes } from './stream-bytes.ts'
import { dictionaryOf, objectOf, textOf } from './values.ts'

/** Marked content. */
export interface Mark extends MarkProperties {
  readonly tag: string
  readonly place: Place
  /** The marked content around it. */
  readonly parent?: Mark
  /** The element that it belongs to by its number. */
  readonly element?: Element
}

/** Things of one kind that are painted one after the other within the same marked content. */
export interface Painted {
  readonly kind: 'text' | 'path' | 'picture' | 'shading'
  /** Where the first is. */
  readonly place: Place
  /** The innermost marked content around it. */
  readonly mark?: Mark
  /** Of text: its font, and its codes there as far as it is left out of what is read. */
  readonly font?: FontUse
  readonly codes: number[]
}

/** A form that pages paint. */
export interface FormUse {
  readonly dictionary: PDFDict
  readonly place: Place
  /** How often it is painted. */
  count: number
  /** Whether the structure tree knows pieces of it. */
  hasNumbers: boolean
}

/** What the pages paint. */
export interface Content {
  readonly marks: readonly Mark[]
  readonly painted: readonly Painted[]
  readonly forms: readonly FormUse[]
  readonly fonts: readonly FontUse[]
}

/** A program that is to be carried out. */
interface Program {
  readonly text: string
  readonly resources: PDFDict | undefined
  readonly owner: Owner
  readonly page: number
  readonly within?: Place
  readonly mark: Mark | undefined
  /** Forms that are being painted around it. */
  readonly depth: number
}

/** Forms within forms: more than any file has. */
const DEEPEST = 20

/** Goes through all that the pages paint, and through the forms that they paint, once for each way in which they are tagged. */
export function readContent(context: PDFContext, pages: readonly Page[], structure: Structure): Content {
  const marks: Mark[] = []
  const painted: Painted[] = []
  const forms = new Map<PDFDict, FormUse>()
  const fonts = new Map<PDFDict, FontUse>()
  const done = new Map<PDFDict, Set<string>>()
  for (const page of pages) {
    const text = itemsAt(context, page.dictionary.get(PDFName.of('Contents')))
      .map((stream) => textOfStream(streamBytes(context, stream)))
      .join('\n')
    const owner = ownerOf(context, page.dictionary, structure)
    carryOut({ text, resources: page.resources, owner, page: page.number, mark: undefined, depth: 0 })
  }
  return { marks, painted, forms: [...forms.values()], fonts: [...fonts.values()] }

  function carryOut(program: Program): void {
    const walk: Walk = { program, saved: [], text: { isSeen: true }, mark: program.mark }
    for (const [index, operation] of readOperations(blankInlineData(program.text)).entries()) {
      const kind = PAINTING.get(operation.operator)
      if (kind) paint(operation, walk, { kind, index })
      else step(operation, walk, index)
    }
  }

  function paint({ operands }: Operation, walk: Walk, { kind, index }: { readonly kind: Painted['kind']; readonly index: number }): void {
    const { mark, program } = walk
    const font = kind === 'text' ? walk.text.font : undefined
    let last = painted.at(-1)
    // A book has ten times as many operations as stretches.
    if (!last || last.kind !== kind || last.mark !== mark || last.font !== font || last.place.page !== program.page) {
      last = { kind, place: placeIn(program, index), ...(mark && { mark }), ...(font && { font }), codes: [] }
      painted.push(last)
    }
    if (!font) return
    const codes = codesOf(operands, font)
    if (isWithin(mark, isArtifact)) last.codes.push(...codes)
    countCodes(font, codes, () => ({ place: placeIn(program, index), isSeen: walk.text.isSeen, isPlain: !isWithin(mark, isReplaced) }))
  }

  function step(operation: Operation, walk: Walk, index: number): void {
    const { program } = walk
    switch (operation.operator) {
      case 'BDC':
      case 'BMC':
        walk.mark = openMark(operation, placeIn(program, index), program, walk.mark)
        return
      case 'EMC':
        if (walk.mark !== program.mark) walk.mark = walk.mark?.parent
        return
      case 'q':
        walk.saved.push(walk.text)
        return
      case 'Q':
        walk.text = walk.saved.pop() ?? walk.text
        return
      case 'Tr':
        walk.text = { ...walk.text, isSeen: operation.operands[0] !== '3' }
        return
      case 'Tf':
        walk.text = { ...walk.text, font: fontAt(operation, placeIn(program, index), program) }
        return
      case 'Do':
        paintObject(operation, placeIn(program, index), program, walk.mark)
    }
  }

  function openMark({ operands }: Operation, place: Place, { resources, owner }: Program, parent: Mark | undefined): Mark {
    const properties = operands.length > 1 ? markProperties(context, operands, resources) : {}
    const element = properties.number === undefined ? undefined : owner(properties.number)
    const mark: Mark = { tag: nameOf(operands[0] ?? '/'), place, ...properties, ...(parent && { parent }), ...(element && { element }) }
    marks.push(mark)
    return mark
  }

  function fontAt({ operands }: Operation, place: Place, { resources }: Program): FontUse | undefined {
    const dictionary = fontNamed(context, resources, operands[0])
    if (!dictionary) return undefined
    const font = fonts.get(dictionary) ?? fontUse(context, dictionary, place)
    fonts.set(dictionary, font)
    return font
  }

  function paintObject({ operands }: Operation, place: Place, program: Program, mark: Mark | undefined): void {
    const stream = objectOf(context, dictionaryOf(context, program.resources, 'XObject'), nameOf(operands[0] ?? '/'))
    if (!(stream instanceof PDFRawStream)) return
    if (textOf(context, stream.dict, 'Subtype') !== 'Form') {
      painted.push({ kind: 'picture', place, ...(mark && { mark }), codes: [] })
      return
    }
    const form = forms.get(stream.dict) ?? { dictionary: stream.dict, place, count: 0, hasNumbers: false }
    forms.set(stream.dict, form)
    form.count++
    if (program.depth < DEEPEST && isNew(stream.dict, mark)) carryOutForm(stream, { form, place, program, mark })
  }

  function isNew(dictionary: PDFDict, mark: Mark | undefined): boolean {
    const ways = done.get(dictionary) ?? new Set()
    done.set(dictionary, ways)
    const way = isWithin(mark, isArtifact) ? 'artifact' : isWithin(mark, isTagged) ? 'tagged' : 'loose'
    if (ways.has(way)) return false
    ways.add(way)
    return true
  }

  function carryOutForm(
    stream: PDFRawStream,
    { form, place, program, mark }: { form: FormUse; place: Place; program: Program; mark: Mark | undefined },
  ): void {
    const text = textOfStream(streamBytes(context, stream))
    form.hasNumbers ||= text.includes('/MCID')
    const resources = dictionaryOf(context, stream.dict, 'Resources') ?? program.resources
    const owner = ownerOf(context, stream.dict, structure)
    carryOut({ text, resources, owner, page: program.page, within: place, mark, depth: program.depth + 1 })
  }
}

/** How far a program is carried out. */
interface Walk {
  readonly program: Program
  readonly saved: TextState[]
  text: TextState
  mark: Mark | undefined
}

interface TextState {
  readonly font?: FontUse | undefined
  readonly isSeen: boolean
}

const PAINTING: ReadonlyMap<string, Painted['kind']> = new Map([
  ...['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((operator) => [operator, 'path'] as const),
  ...['Tj', 'TJ', "'", '"'].map((operator) => [operator, 'text'] as const),
  ['sh', 'shading'],
  ['BI', 'picture'],
])

function placeIn({ page, within }: Program, index: number): Place {
  return within ? { page, operation: index + 1, within } : { page, operation: index + 1 }
}

function isReplaced({ actualText }: Mark): boolean {
  return actualText !== undefined
}

function textOfStream(bytes: Uint8Array | undefined): string {
  return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1') : ''
}

/** Whether marked content, or any around it, is such. */
export function isWithin(mark: Mark | undefined, isSuch: (mark: Mark) => boolean): boolean {
  for (let at = mark; at; at = at.parent) if (isSuch(at)) return true
  return false
}

/** Whether marked content is left out of what is read aloud. */
export function isArtifact({ tag }: Mark): boolean {
  return tag === 'Artifact'
}

/** Whether marked content belongs to an element. */
export function isTagged({ element }: Mark): boolean {
  return element !== undefined
}
