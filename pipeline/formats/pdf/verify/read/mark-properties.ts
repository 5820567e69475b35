import type { PDFContext, PDFDict } from '@cantoo/pdf-lib'
import { bytesOfOperand, textOfBytes } from './operand-strings.ts'
import { dictionaryOf, numberOf, textOf } from './values.ts'

/** What marked content says of itself (ISO 32000-1, 14.6.2). */
export interface MarkProperties {
  /** Number under which the structure tree knows it. */
  readonly number?: number
  /** Kind of an artifact. */
  readonly type?: string
  readonly language?: string
  readonly actualText?: string
  readonly alternative?: string
  readonly expansion?: string
}

/** Reads the properties of an operation that opens marked content: in the operation itself, or among the resources. */
export function markProperties(context: PDFContext, operands: readonly string[], resources: PDFDict | undefined): MarkProperties {
  const [, second = ''] = operands
  if (second.startsWith('/'))
    return namedProperties(context, dictionaryOf(context, dictionaryOf(context, resources, 'Properties'), second.slice(1)))
  const values = inlineValues(operands)
  const text = (key: string) => textOfOperand(values.get(key))
  const number = Number(values.get('/MCID') ?? Number.NaN)
  return present({
    number: Number.isInteger(number) ? number : undefined,
    type: values.get('/Type')?.slice(1),
    language: text('/Lang'),
    actualText: text('/ActualText'),
    alternative: text('/Alt'),
    expansion: text('/E'),
  })
}

function namedProperties(context: PDFContext, dictionary: PDFDict | undefined): MarkProperties {
  return present({
    number: numberOf(context, dictionary, 'MCID'),
    type: textOf(context, dictionary, 'Type'),
    language: textOf(context, dictionary, 'Lang'),
    actualText: textOf(context, dictionary, 'ActualText'),
    alternative: textOf(context, dictionary, 'Alt'),
    expansion: textOf(context, dictionary, 'E'),
  })
}

type Loose<T> = { readonly [Key in keyof T]: T[Key] | undefined }

function present({ number, type, language, actualText, alternative, expansion }: Loose<Required<MarkProperties>>): MarkProperties {
  return {
    ...(number !== undefined && { number }),
    ...(type !== undefined && { type }),
    ...(language !== undefined && { language }),
    ...(actualText !== undefined && { actualText }),
    ...(alternative !== undefined && { alternative }),
    ...(expansion !== undefined && { expansion }),
  }
}

/** Key → value of the outermost dictionary. What is nested counts as one value. */
function inlineValues(operands: readonly string[]): ReadonlyMap<string, string> {
  const pieces: string[] = []
  let depth = 0
  for (const operand of operands.slice(2)) {
    if (operand === '>>' || operand === ']') depth--
    else if (depth === 0) pieces.push(operand)
    if (operand === '<<' || operand === '[') depth++
  }
  return new Map(pieces.flatMap((piece, index) => (index % 2 === 0 ? [[piece, pieces[index + 1] ?? ''] as const] : [])))
}

function textOfOperand(operand: string | undefined): string | undefined {
  const bytes = operand === undefined ? undefined : bytesOfOperand(operand)
  return bytes === undefined ? undefined : textOfBytes(bytes)
}
