import type { Check } from '../model/index.ts'
import { acronymChanged } from './acronym-changed/acronym-changed.ts'
import { blockDuplicated } from './block-duplicated/block-duplicated.ts'
import { blockExtra } from './block-extra/block-extra.ts'
import { blockKind } from './block-kind/block-kind.ts'
import { blockLength } from './block-length/block-length.ts'
import { blockMissing } from './block-missing/block-missing.ts'
import { blockOrder } from './block-order/block-order.ts'
import { blockParted } from './block-parted/block-parted.ts'
import { bracketUnbalanced } from './bracket-unbalanced/bracket-unbalanced.ts'
import { calendarChanged } from './calendar-changed/calendar-changed.ts'
import { characterSuspect } from './character-suspect/character-suspect.ts'
import { citationChanged } from './citation-changed/citation-changed.ts'
import { codeChanged } from './code-changed/code-changed.ts'
import { contactChanged } from './contact-changed/contact-changed.ts'
import { dateFormat } from './date-format/date-format.ts'
import { dateMissing } from './date-missing/date-missing.ts'
import { emphasisMissing } from './emphasis-missing/emphasis-missing.ts'
import { footnoteMissing } from './footnote-missing/footnote-missing.ts'
import { glyphMissing } from './glyph-missing/glyph-missing.ts'
import { headingSkipped } from './heading-skipped/heading-skipped.ts'
import { headingTree } from './heading-tree/heading-tree.ts'
import { idChanged } from './id-changed/id-changed.ts'
import { imageMissing } from './image-missing/image-missing.ts'
import { imageText } from './image-text/image-text.ts'
import { linkLanguage } from './link-language/link-language.ts'
import { linkMalformed } from './link-malformed/link-malformed.ts'
import { linkMissing } from './link-missing/link-missing.ts'
import { linkText } from './link-text/link-text.ts'
import { listShape } from './list-shape/list-shape.ts'
import { markupBroken } from './markup-broken/markup-broken.ts'
import { metadataChanged } from './metadata-changed/metadata-changed.ts'
import { nameMisspelt } from './name-misspelt/name-misspelt.ts'
import { numberExtra } from './number-extra/number-extra.ts'
import { numberFormat } from './number-format/number-format.ts'
import { numberMissing } from './number-missing/number-missing.ts'
import { placeChanged } from './place-changed/place-changed.ts'
import { punctuationFinal } from './punctuation-final/punctuation-final.ts'
import { quantityChanged } from './quantity-changed/quantity-changed.ts'
import { quoteUnbalanced } from './quote-unbalanced/quote-unbalanced.ts'
import { referenceChanged } from './reference-changed/reference-changed.ts'
import { sentenceMissing } from './sentence-missing/sentence-missing.ts'
import { tableCells } from './table-cells/table-cells.ts'
import { tableShape } from './table-shape/table-shape.ts'
import { termForbidden } from './term-forbidden/term-forbidden.ts'
import { termMissing } from './term-missing/term-missing.ts'
import { textUntranslated } from './text-untranslated/text-untranslated.ts'
import { translationInconsistent } from './translation-inconsistent/translation-inconsistent.ts'
import { typographyMarks } from './typography-marks/typography-marks.ts'
import { verbatimChanged } from './verbatim-changed/verbatim-changed.ts'
import { wordDoubled } from './word-doubled/word-doubled.ts'

/** Every check, from what is missing altogether to single words. To add one: a folder and a line here. */
export const CHECKS: readonly Check[] = [
  blockMissing,
  blockExtra,
  blockDuplicated,
  blockOrder,
  blockKind,
  blockParted,
  blockLength,
  sentenceMissing,
  textUntranslated,
  headingTree,
  headingSkipped,
  idChanged,
  metadataChanged,
  listShape,
  tableShape,
  tableCells,
  numberMissing,
  numberExtra,
  contactChanged,
  dateMissing,
  calendarChanged,
  quantityChanged,
  referenceChanged,
  linkMissing,
  linkMalformed,
  linkLanguage,
  linkText,
  footnoteMissing,
  imageMissing,
  imageText,
  codeChanged,
  markupBroken,
  emphasisMissing,
  termMissing,
  termForbidden,
  acronymChanged,
  verbatimChanged,
  nameMisspelt,
  citationChanged,
  placeChanged,
  translationInconsistent,
  characterSuspect,
  glyphMissing,
  wordDoubled,
  quoteUnbalanced,
  bracketUnbalanced,
  punctuationFinal,
  typographyMarks,
  numberFormat,
  dateFormat,
]
