import type { Check } from '../model/index.ts'
import { blockExtra } from './block-extra/block-extra.ts'
import { blockLength } from './block-length/block-length.ts'
import { blockMissing } from './block-missing/block-missing.ts'
import { blockOrder } from './block-order/block-order.ts'
import { codeChanged } from './code-changed/code-changed.ts'
import { dateMissing } from './date-missing/date-missing.ts'
import { footnoteMissing } from './footnote-missing/footnote-missing.ts'
import { headingTree } from './heading-tree/heading-tree.ts'
import { imageMissing } from './image-missing/image-missing.ts'
import { imageText } from './image-text/image-text.ts'
import { linkMissing } from './link-missing/link-missing.ts'
import { markupBroken } from './markup-broken/markup-broken.ts'
import { numberExtra } from './number-extra/number-extra.ts'
import { numberMissing } from './number-missing/number-missing.ts'
import { tableShape } from './table-shape/table-shape.ts'
import { termForbidden } from './term-forbidden/term-forbidden.ts'
import { termMissing } from './term-missing/term-missing.ts'
import { textUntranslated } from './text-untranslated/text-untranslated.ts'
import { verbatimChanged } from './verbatim-changed/verbatim-changed.ts'

/** Every check, from what is missing altogether to single words. To add one: a folder and a line here. */
export const CHECKS: readonly Check[] = [
  blockMissing,
  blockExtra,
  blockOrder,
  blockLength,
  textUntranslated,
  headingTree,
  tableShape,
  numberMissing,
  numberExtra,
  dateMissing,
  linkMissing,
  footnoteMissing,
  imageMissing,
  imageText,
  codeChanged,
  markupBroken,
  termMissing,
  termForbidden,
  verbatimChanged,
]
