import { type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib'
import { ownerOfAnnotation } from './owner.ts'
import { type Page, type Rectangle, rectangleIn } from './read-pages.ts'
import type { Element, Structure } from './read-structure.ts'
import { listOf, numberOf, textOf } from './values.ts'

/** An annotation of a page. */
export interface Annotation {
  readonly dictionary: PDFDict
  readonly subtype: string
  /** `page 3, Link 2`. */
  readonly path: string
  /** Whether nobody meets it: it is hidden, or off the page. */
  readonly isHidden: boolean
  /** The element that it belongs to. */
  readonly element?: Element
}

/** The annotations of all pages. */
export function readAnnotations(context: PDFContext, pages: readonly Page[], structure: Structure): readonly Annotation[] {
  return pages.flatMap((page) =>
    listOf(context, page.dictionary, 'Annots').flatMap((item, index) => {
      const dictionary = context.lookup(item)
      return dictionary instanceof PDFDict ? [annotationAt(context, dictionary, { page, index, structure })] : []
    }),
  )
}

const HIDDEN = 2

interface Setting {
  readonly page: Page
  readonly index: number
  readonly structure: Structure
}

function annotationAt(context: PDFContext, dictionary: PDFDict, { page, index, structure }: Setting): Annotation {
  const subtype = textOf(context, dictionary, 'Subtype') ?? ''
  const element = ownerOfAnnotation(context, dictionary, structure)
  const rectangle = rectangleIn(context, dictionary.get(PDFName.of('Rect')))
  const isHidden =
    ((numberOf(context, dictionary, 'F') ?? 0) & HIDDEN) !== 0 || (rectangle !== undefined && isOutside(rectangle, page.cropBox))
  return {
    dictionary,
    subtype,
    path: `page ${page.number}, ${subtype || 'annotation'} ${index + 1}`,
    isHidden,
    ...(element && { element }),
  }
}

function isOutside([left, bottom, right, top]: Rectangle, box: Rectangle): boolean {
  return left >= box[2] || right <= box[0] || bottom >= box[3] || top <= box[1]
}
