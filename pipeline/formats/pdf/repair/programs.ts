import { PDFArray, type PDFContext, type PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { dictionaryAt, streamText, withText } from './pdf-values.ts'

/** A content stream and what it is carried out with. */
export interface Program {
  readonly reference: PDFRef
  readonly stream: PDFRawStream
  readonly text: string
  readonly resources: PDFDict | undefined
  /** The page on which it is carried out, the first of several. */
  readonly page: PDFRef
  /** Height of the page in points. */
  readonly height: number
}

/** Content streams of a document: those of its pages, and those of the objects painted by them that bring marked content of their own. */
export function programsOf(document: PDFDocument): readonly Program[] {
  const { context } = document
  const programs = new Map<PDFRef, Program>()
  const add = (program: Program | undefined) => {
    if (!program || programs.has(program.reference)) return
    programs.set(program.reference, program)
    for (const object of paintedObjects(context, program.resources)) {
      const inner = programAt(context, object, program)
      if (inner && holdsMarkedContent(context, inner)) add(inner)
    }
  }
  for (const page of document.getPages()) {
    const contents = joinedContents(context, page.node.get(CONTENTS))
    page.node.set(CONTENTS, contents)
    const program = programAt(context, contents, { page: page.ref, height: page.getHeight() })
    add(program && { ...program, resources: page.node.Resources() })
  }
  return [...programs.values()]
}

/** Whether the object that is painted under a name is a form with marked content: what is within is tagged, or left out, by itself. */
export function paintsMarkedContent(context: PDFContext, program: Program, name: string): boolean {
  const object = dictionaryAt(context, program.resources?.get(X_OBJECT))?.get(PDFName.of(name))
  const inner = object && programAt(context, object, program)
  return inner !== undefined && holdsMarkedContent(context, inner)
}

const CONTENTS = PDFName.of('Contents')
const X_OBJECT = PDFName.of('XObject')

/** Chromium writes one stream for each page; other producers may cut it anywhere, even between an operator and what it is given. */
function joinedContents(context: PDFContext, contents: PDFObject | undefined): PDFRef {
  if (contents instanceof PDFRef && context.lookup(contents) instanceof PDFRawStream) return contents
  const list = context.lookup(contents)
  const streams = list instanceof PDFArray ? list.asArray().map((item) => context.lookup(item)) : []
  const texts = streams.flatMap((stream) => (stream instanceof PDFRawStream ? [streamText(stream)] : []))
  return context.register(context.flateStream(Buffer.from(texts.join('\n'), 'latin1')))
}

function programAt(context: PDFContext, reference: PDFObject, { page, height }: Pick<Program, 'page' | 'height'>): Program | undefined {
  const stream = context.lookup(reference)
  if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) return undefined
  if (stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')) return undefined
  const resources = dictionaryAt(context, stream.dict.get(PDFName.of('Resources')))
  return { reference, stream, text: streamText(stream), resources, page, height }
}

function paintedObjects(context: PDFContext, resources: PDFDict | undefined): readonly PDFObject[] {
  return dictionaryAt(context, resources?.get(X_OBJECT))?.values() ?? []
}

function holdsMarkedContent(context: PDFContext, program: Program): boolean {
  if (program.text.includes('/MCID')) return true
  return paintedObjects(context, program.resources).some((object) => {
    const inner = object === program.reference ? undefined : programAt(context, object, program)
    return inner !== undefined && holdsMarkedContent(context, inner)
  })
}

/** Puts another text in the place of a program's. */
export function replaceProgram(context: PDFContext, program: Program, text: string): void {
  context.assign(program.reference, withText(context, program.stream, text))
}
