import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFStream } from '@cantoo/pdf-lib'

/** A dictionary of a file, wherever it stands. */
export interface FoundDictionary {
  readonly dictionary: PDFDict
  /** The object in which it stands: `object 12 0 R`. */
  readonly path: string
}

/** Every dictionary of a file: the objects themselves, and what stands within them. */
export function readDictionaries(context: PDFContext): readonly FoundDictionary[] {
  const found: FoundDictionary[] = []
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const open: PDFObject[] = [object]
    for (let next = open.pop(); next; next = open.pop()) {
      const dictionary = next instanceof PDFStream ? next.dict : next
      if (dictionary instanceof PDFDict) {
        found.push({ dictionary, path: `object ${reference}` })
        open.push(...dictionary.values())
      } else if (dictionary instanceof PDFArray) {
        for (let index = 0; index < dictionary.size(); index++) open.push(dictionary.get(index))
      }
    }
  }
  return found
}
