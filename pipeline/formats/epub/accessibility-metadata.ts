import { languageOf } from '../../languages/index.ts'
import type { Volume } from '../../model/index.ts'
import { type Markup, xml } from './xml.ts'

// Words of the schema.org accessibility vocabulary; each must be true of every book made here.
const FEATURES = [
  'ARIA',
  'alternativeText',
  'displayTransformability',
  'readingOrder',
  'structuralNavigation',
  'tableOfContents',
  'unlocked',
]

// Those of a book that knows the pages of its PDF.
const PAGE_FEATURES = ['pageBreakMarkers', 'pageNavigation']

/** What only some books have. */
export interface BookAids {
  /** Names the file whose pages the book lists. */
  readonly pageSource?: string
  /** Whether pictures have longer texts than their alternatives. */
  readonly hasDescriptions: boolean
  /** Whether the text does what a claim of conformance needs. */
  readonly isAccessible: boolean
  /** The further languages of the book, where it has several. */
  readonly others?: readonly Volume[]
}

/** What the package document promises to readers who cannot see, or not well (EPUB Accessibility 1.1, section 3.2). */
export function accessibilityMetadata(
  volume: Volume,
  { pageSource, hasDescriptions, isAccessible, others = [] }: BookAids,
): readonly Markup[] {
  const features = [...FEATURES, ...(hasDescriptions ? ['longDescription'] : []), ...(pageSource === undefined ? [] : PAGE_FEATURES)]
  const modes = volume.assets.length === 0 ? ['textual'] : ['textual', 'visual']
  return [
    ...modes.map((mode) => xml`<meta property="schema:accessMode">${mode}</meta>`),
    xml`<meta property="schema:accessModeSufficient">textual</meta>`,
    ...features.map((feature) => xml`<meta property="schema:accessibilityFeature">${feature}</meta>`),
    xml`<meta property="schema:accessibilityHazard">none</meta>`,
    xml`<meta property="schema:accessibilitySummary">${summaryIn(volume.language, pageSource)}</meta>`,
    ...others.map(
      ({ language }) => xml`<meta property="schema:accessibilitySummary" xml:lang="${language}">${summaryIn(language, pageSource)}</meta>`,
    ),
    ...(pageSource === undefined ? [] : [xml`<meta property="pageBreakSource">${pageSource}</meta>`]),
    ...(isAccessible ? conformance(volume) : []),
  ]
}

function summaryIn(language: string, pageSource: string | undefined): string {
  const { accessibilitySummary, pagesOfPrintEdition } = languageOf(language).labels
  return pageSource === undefined ? accessibilitySummary : `${accessibilitySummary} ${pagesOfPrintEdition}`
}

/** The claim, and who answers for it. */
function conformance({ publisher, site }: Volume): readonly Markup[] {
  return [
    xml`<meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>`,
    xml`<meta refines="#conformance" property="a11y:certifiedBy">${publisher ?? site.title}</meta>`,
  ]
}
