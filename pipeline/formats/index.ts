import type { Format } from '../model/index.ts'
import { epubFormat } from './epub/epub-format.ts'
import { htmlFormat } from './html/html-format.ts'
import { pdfFormat } from './pdf/pdf-format.ts'

/** Every format, in the order in which readers are offered them. To add one: a folder and a line here. */
export const FORMATS: readonly Format[] = [htmlFormat, pdfFormat, epubFormat]
