import { languageOf } from '../../languages/index.ts'
import type { Volume } from '../../model/index.ts'
import { type Markup, xml } from './xml.ts'

// Words of the schema.org accessibility vocabulary; each must be true of every book made here.
const FEATURES = ['ARIA', 'alternativeText', 'displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents']

// Those of a book that knows the pages of its PDF.
const PAGE_FEATURES = ['pageBreakMarkers', 'pageNavigation']

/** What only some books have. */
export interface BookAids {
  /** Names the file whose pages the book lists. */
  readonly pageSource?: string
  /** Whether pictures have longer texts than their alternatives. */
  readonly hasDescriptions: boolean
}

/** What the package document promises to readers who cannot see, or not well (EPUB Accessibility 1.1, section 3.2). */
export function accessibilityMetadata(volume: Volume, { pageSource, hasDescriptions }: BookAids): readonly Markup[] {
  const features = [...FEATURES, ...(hasDescriptions ? ['longDescription'] : []), ...(pageSource === undefined ? [] : PAGE_FEATURES)]
  const modes = volume.assets.length === 0 ? ['textual'] : ['textual', 'visual']
  return [
    ...modes.map((mode) => xml`<meta property="schema:accessMode">${mode}</meta>`),
    xml`<meta property="schema:accessModeSufficient">textual</meta>`,
    ...features.map((feature) => xml`<meta property="schema:accessibilityFeature">${feature}</meta>`),
    xml`<meta property="schema:accessibilityHazard">none</meta>`,
    xml`<meta property="schema:accessibilitySummary">${languageOf(volume.language).labels.accessibilitySummary}</meta>`,
    ...(pageSource === undefined ? [] : [xml`<meta property="pageBreakSource">${pageSource}</meta>`]),
    xml`<meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>`,
    xml`<meta refines="#conformance" property="a11y:certifiedBy">${volume.publisher ?? volume.site.title}</meta>`,
  ]
}
