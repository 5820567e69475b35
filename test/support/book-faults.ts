import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { type Bookmark, type ReadPdf, readPdf } from './read-pdf.ts'

/** What a book designer would send back, one line each: wrong numbers in the contents, headings alone at the foot of a page, fonts that are not in the file, traces of the machine. */
export async function bookFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const [pdf, file] = await Promise.all([readPdf(bytes), PDFDocument.load(bytes, { updateMetadata: false })])
  return [...wrongNumbers(pdf), ...lonelyHeadings(pdf), ...wrongFonts(file), ...traces(file)]
}

/** The pages before number 1, but for the cover and the imprint, list what follows: each line with the number that stands on the page it leads to. */
function wrongNumbers({ links, labels, pages }: ReadPdf): readonly string[] {
  const isFront = (page: number) => page > 2 && /^[ivx]+$/.test(labels[page - 1] ?? '')
  return links
    .filter(({ page, target }) => isFront(page) && typeof target === 'number')
    .flatMap(({ page, target, name }) => {
      const place = Number(target) - 1
      const isListed = flat(pages[page - 1]).includes(`${flat(name)}${labels[place]}`)
      // In several languages the first stands where the row begins. Its beginning: further on, a title may have marks of notes that its name has not.
      const [first] = name.split(' · ')
      const isThere = flat(pages[place]).includes(flat(first).slice(0, 30))
      return [...(isListed ? [] : [`\`${name}\` is not listed with ${labels[place]}`]), ...(isThere ? [] : [`\`${name}\` is not there`])]
    })
}

/** Running heads and feet come first in the text of a page, so that it ends with what stands at its foot. */
function lonelyHeadings({ outline, pages }: ReadPdf): readonly string[] {
  const ends = ({ title, page, items }: Bookmark): readonly string[] => [
    ...(flat(pages[page - 1]).endsWith(flat(title)) ? [`\`${title}\` is alone at the foot of page ${page}`] : []),
    ...items.flatMap(ends),
  ]
  return outline.flatMap(ends)
}

/** The font in which a form is filled in is there for whatever somebody may write, so it is no subset for one text. */
function wrongFonts(file: PDFDocument): readonly string[] {
  const fieldFonts = new Set(fieldDescriptors(file))
  return dictionariesOf(file).flatMap((font) => {
    if (fieldFonts.has(font)) return []
    const [type, subtype, name] = ['Type', 'Subtype', 'FontName'].map((key) => String(font.get(PDFName.of(key))))
    if (type === '/Font' && subtype === '/Type3') return ['A font is made of drawings']
    if (type !== '/FontDescriptor') return []
    const isEmbedded = ['FontFile2', 'FontFile3'].some((key) => font.has(PDFName.of(key)))
    return isEmbedded && /^\/[A-Z]{6}\+/.test(name ?? '') ? [] : [`The font ${name} is not embedded as a subset`]
  })
}

function traces(file: PDFDocument): readonly string[] {
  const objects = file.context.enumerateIndirectObjects().map(([, object]) => String(object instanceof PDFRawStream ? object.dict : object))
  return objects.filter((text) => /file:\/\/|\(\/(?:tmp|home)\//.test(text)).map((text) => `A trace of the machine: ${text.slice(0, 80)}`)
}

function fieldDescriptors({ catalog, context }: PDFDocument): readonly PDFDict[] {
  const named = (dictionary: PDFDict | undefined, ...names: readonly string[]) =>
    names.reduce((found, name) => found && context.lookupMaybe(found.get(PDFName.of(name)), PDFDict), dictionary)
  const fonts = named(catalog, 'AcroForm', 'DR', 'Font')
  return (fonts?.values() ?? []).flatMap((font) => {
    const dictionary = context.lookupMaybe(font, PDFDict)
    const descendants = dictionary && context.lookupMaybe(dictionary.get(PDFName.of('DescendantFonts')), PDFArray)
    const own = descendants ? context.lookupMaybe(descendants.get(0), PDFDict) : dictionary
    return named(own, 'FontDescriptor') ?? []
  })
}

function dictionariesOf(file: PDFDocument): readonly PDFDict[] {
  return file.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
}

function flat(text = ''): string {
  return text.replace(/[\s\u00AD·]+/g, '')
}
