import type { FontPart } from '../../model/index.ts'
import { scriptFonts } from '../../text/fonts/script-fonts.ts'
import type { Page } from './book.ts'

/** The fonts that pages need for letters that hardly any reading system has. */
export function bookFonts(pages: readonly Page[]): readonly FontPart[] {
  return scriptFonts(pages.map(({ xhtml }) => xhtml).join('')).filter(isForOtherScript)
}

/** Every reading system has signs, and Greek and Cyrillic letters. */
function isForOtherScript({ file }: FontPart): boolean {
  return !/^(?:Libertinus|Source)/.test(file)
}
