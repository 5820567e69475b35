import type { PDFDict } from '@cantoo/pdf-lib'
import type { Condition } from '../condition.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import type { Annotation } from '../read/read-annotations.ts'
import { significantParent } from '../read/read-structure.ts'
import { dictionaryOf, textOf } from '../read/values.ts'

const OTHERWISE = ['Widget', 'Popup', 'Link', 'TrapNet', 'PrinterMark']

/** Links, fields and remarks stand in the text where they belong, and say what they are. */
export const ANNOTATIONS: readonly Condition[] = [
  each('7.18.1-1', 'Remarks stand in an `Annot`.', ({ subtype, ...annotation }) =>
    OTHERWISE.includes(subtype) || typeAround(annotation) === 'Annot' ? undefined : `The \`${subtype}\` annotation stands in no \`Annot\``,
  ),
  each('7.18.1-2', 'Remarks say what they are.', (annotation, file) => {
    const { subtype } = annotation
    if (OTHERWISE.includes(subtype) || textOf(file.context, annotation.dictionary, 'Contents') || alternative(file, annotation))
      return undefined
    return `The \`${subtype}\` annotation has no text, expected \`Contents\` or the \`Alt\` of its element`
  }),
  each('7.18.1-3', 'Fields say what they are for.', (annotation, file) => {
    if (annotation.subtype !== 'Widget' || fieldText(file, annotation.dictionary) || alternative(file, annotation)) return undefined
    return 'The field does not say what it is for, expected `TU` or the `Alt` of its element'
  }),
  each('7.18.2-1', 'There are no annotations for trapping.', ({ subtype }) =>
    subtype === 'TrapNet' ? 'Unexpected `TrapNet` annotation' : undefined,
  ),
  each('7.18.4-1', 'Fields stand in a `Form`.', (annotation) =>
    annotation.subtype !== 'Widget' || typeAround(annotation) === 'Form' ? undefined : 'The field stands in no `Form`',
  ),
  each('7.18.5-1', 'Links stand in a `Link`.', (annotation) =>
    annotation.subtype !== 'Link' || typeAround(annotation) === 'Link' ? undefined : 'The link stands in no `Link`',
  ),
  each('7.18.5-2', 'Links say where they lead.', (annotation, file) =>
    annotation.subtype !== 'Link' || textOf(file.context, annotation.dictionary, 'Contents')
      ? undefined
      : 'The link does not say where it leads, expected `Contents`',
  ),
  each('7.18.8-1', 'Printer’s marks are no part of the text.', ({ subtype, element }) =>
    subtype === 'PrinterMark' && element ? 'Unexpected `PrinterMark` annotation in the structure tree' : undefined,
  ),
]

function each(id: string, summary: string, judge: (annotation: Annotation, file: PdfFile) => string | undefined): Condition {
  return {
    id,
    summary,
    find: (file) =>
      file.annotations
        .filter(({ isHidden }) => !isHidden)
        .flatMap((annotation) => {
          const message = judge(annotation, file)
          return message === undefined ? [] : [{ message, path: annotation.path }]
        }),
  }
}

/** The type of the element that an annotation belongs to, through what only groups. */
function typeAround({ element }: Pick<Annotation, 'element'>): string | undefined {
  return element?.type === 'NonStruct' ? significantParent(element)?.type : element?.type
}

function alternative({ context }: PdfFile, { element }: Annotation): string | undefined {
  return textOf(context, element?.dictionary, 'Alt')
}

/** More fields within fields than any form has. */
const DEEPEST = 20

/** What a field is called, by itself or by what it is part of. */
function fieldText({ context }: PdfFile, widget: PDFDict): string | undefined {
  let field: PDFDict | undefined = widget
  for (let depth = 0; field && depth < DEEPEST; depth++) {
    const text = textOf(context, field, 'TU')
    if (text) return text
    field = dictionaryOf(context, field, 'Parent')
  }
  return undefined
}
