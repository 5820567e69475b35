import type { Condition } from '../condition.ts'
import { ALTERNATIVES } from './alternatives.ts'
import { ANNOTATIONS } from './annotations.ts'
import { CATALOG } from './catalog.ts'
import { COMPOSITE_FONTS } from './composite-fonts.ts'
import { CONTAINMENT } from './containment.ts'
import { CONTENTS_ENTRY } from './contents-entry.ts'
import { DYNAMIC_FORM } from './dynamic-form.ts'
import { EMBEDDED_FILES } from './embedded-files.ts'
import { ENCRYPTION } from './encryption.ts'
import { FONT_PROGRAMS } from './font-programs.ts'
import { FORM_ELEMENTS } from './form-elements.ts'
import { FORMS } from './forms.ts'
import { GUARDS } from './guards.ts'
import { HEADER } from './header.ts'
import { HEADINGS } from './headings.ts'
import { IDENTIFICATION } from './identification.ts'
import { LANGUAGE_TAGS } from './language-tags.ts'
import { LANGUAGES_KNOWN } from './languages.ts'
import { MARKED_CONTENT } from './marked-content.ts'
import { MEDIA_CLIPS } from './media-clips.ts'
import { NOTES } from './notes.ts'
import { OPTIONAL_CONTENT } from './optional-content.ts'
import { ROLES } from './roles.ts'
import { SIMPLE_FONTS } from './simple-fonts.ts'
import { TAB_ORDER } from './tab-order.ts'
import { TABLE_HEADERS } from './table-headers.ts'
import { TABLE_PARTS } from './table-parts.ts'
import { TABLE_SHAPE } from './table-shape.ts'
import { TEXTS_OF_GLYPHS } from './texts-of-glyphs.ts'

/** Every condition, in the order of the standard, and our own guards after it. */
export const CONDITIONS: readonly Condition[] = [
  ...IDENTIFICATION,
  HEADER,
  ...CATALOG,
  ...MARKED_CONTENT,
  ...ROLES,
  ...LANGUAGES_KNOWN,
  LANGUAGE_TAGS,
  ...CONTAINMENT,
  ...TABLE_PARTS,
  ...TABLE_SHAPE,
  ...ALTERNATIVES,
  ...HEADINGS,
  ...TABLE_HEADERS,
  ...NOTES,
  ...OPTIONAL_CONTENT,
  EMBEDDED_FILES,
  DYNAMIC_FORM,
  ENCRYPTION,
  ...ANNOTATIONS,
  TAB_ORDER,
  FORM_ELEMENTS,
  ...MEDIA_CLIPS,
  ...FORMS,
  ...COMPOSITE_FONTS,
  ...FONT_PROGRAMS,
  ...SIMPLE_FONTS,
  ...TEXTS_OF_GLYPHS,
  CONTENTS_ENTRY,
  ...GUARDS,
]
