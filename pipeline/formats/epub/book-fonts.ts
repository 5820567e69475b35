import type { FontPart } from '../../model/index.ts'
import { scriptFonts } from '../../text/fonts/script-fonts.ts'
import type { Page } from './book.ts'

/** A face that lies in every book: what it is called, where it lies, and the bundled font that it is. */
export interface BookFont {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** Path in the book, counted from the package document. */
  readonly path: string
  /** Name of the bundled font, of which the book holds the Latin part. */
  readonly name: string
}

/**
 * The faces in which a book is set as long as its reader chooses no other: of those of the pages on the web, which are cut once for both. The
 * semi-bold serif stands for bold too, and what is rare is slanted from its upright face by the reading system.
 */
export const BOOK_FONTS: readonly BookFont[] = [
  font('Libertinus Serif', 400, 'normal', 'LibertinusSerif_400Regular'),
  font('Libertinus Serif', 400, 'italic', 'LibertinusSerif_400Regular_Italic'),
  font('Libertinus Serif', 600, 'normal', 'LibertinusSerif_600SemiBold'),
  font('Source Sans 3', 400, 'normal', 'SourceSans3_400Regular'),
  font('Source Sans 3', 600, 'normal', 'SourceSans3_600SemiBold'),
  font('Source Sans 3', 700, 'normal', 'SourceSans3_700Bold'),
]

/** Style rules that name the faces and where they lie. */
export function fontRules(fonts: readonly BookFont[]): string {
  return fonts
    .map(
      ({ family, weight, style, path }) =>
        `@font-face {\n  font-family: "${family}";\n  font-weight: ${weight};\n  font-style: ${style};\n  src: url("${path}") format("woff2");\n}\n`,
    )
    .join('\n')
}

function font(family: string, weight: number, style: BookFont['style'], name: string): BookFont {
  return { family, weight, style, path: `fonts/${name}.woff2`, name }
}

/** The fonts that pages need for letters that hardly any reading system has. */
export function bookFonts(pages: readonly Page[]): readonly FontPart[] {
  return scriptFonts(pages.map(({ xhtml }) => xhtml).join('')).filter(isForOtherScript)
}

/** Every reading system has signs, and Greek and Cyrillic letters. */
function isForOtherScript({ file }: FontPart): boolean {
  return !/^(?:Libertinus|Source)/.test(file)
}
