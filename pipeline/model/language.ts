import type { Standing } from './status.ts'

/** Interface words in one language. `{…}` are filled in. The same words serve HTML, PDF, EPUB and the review pages. */
export interface Labels {
  readonly contents: string
  readonly skipToText: string
  readonly notes: string
  /** Return link of a footnote, `{n}`. */
  readonly backToReference: string
  readonly noteReference: string
  readonly figure: string
  /** Opens the long text of a picture. */
  readonly figureDescription: string
  readonly table: string
  /** Heading of the list of figures, and of that of tables. */
  readonly listOfFigures: string
  readonly listOfTables: string
  readonly page: string
  /** Running foot, `{n}` of `{m}`. */
  readonly pageOf: string
  readonly pageList: string
  readonly cover: string
  readonly landmarks: string
  readonly startOfText: string
  readonly aboutThisPublication: string
  readonly languages: string
  readonly readInLanguage: string
  readonly publications: string
  readonly download: string
  readonly readOnline: string
  /** The PDF with bleed and crop marks. */
  readonly printEdition: string
  readonly allPublications: string
  readonly previous: string
  readonly next: string
  readonly done: string
  readonly notDone: string
  /** Said with the name of a field that must be filled in. */
  readonly required: string
  readonly by: string
  readonly publisher: string
  readonly licence: string
  readonly date: string
  readonly subjects: string
  /** Shown above a text that stands in another language because its translation is missing, `{language}`. */
  readonly notTranslated: string
  /** Shown above a text that stands in another language because its translation is behind, `{language}`. */
  readonly translationReplaced: string
  /** Shown above a translation that is behind, `{language}` being what it has not followed. */
  readonly translationOutdated: string
  readonly accessibilitySummary: string
  /** Follows the summary where a book lists the pages of its PDF. */
  readonly pagesOfPrintEdition: string
  readonly linkOpensOtherPublication: string
  /** Name of the way from the front page to the page that is read. */
  readonly breadcrumbs: string
  /** Name of the link that a heading has to itself, `{title}`. */
  readonly linkToSection: string
  /** Heading of the page that offers the languages. */
  readonly chooseLanguage: string
  /** Words of the report on how far the languages agree. */
  readonly report: {
    readonly title: string
    readonly nothingToReport: string
    readonly nothingToReportMeans: string
    readonly works: string
    readonly editions: string
    readonly errors: string
    readonly warnings: string
    readonly notes: string
    /** One finding of each severity. */
    readonly severities: Readonly<Record<'error' | 'warning' | 'note', string>>
    readonly findings: string
    readonly comparedWith: string
    readonly expected: string
    /** Before the name of the check that speaks. */
    readonly check: string
  }
  /** Words of the table of where every edition stands. */
  readonly status: {
    readonly title: string
    readonly work: string
    readonly standings: Readonly<Record<Standing, string>>
    /** Marks the edition that the others are translated from. */
    readonly source: string
    /** `{n}` of `{m}`. */
    readonly followed: string
    /** `{languages}` that are ahead, by `{n}` blocks of `{words}` words. */
    readonly behind: string
    /** `{n}`. */
    readonly unconfirmed: string
    readonly open: string
    /** Leads to the page of the findings. */
    readonly toFindings: string
  }
  /** Words of the pages on which languages stand side by side: as they are, and as they have changed. */
  readonly review: {
    /** Title of the page of a work, `{work}`. */
    readonly sideBySide: string
    /** Heading of the list of these pages. */
    readonly pages: string
    /** Title of the table that says which pages of the PDFs hold the same text. */
    readonly pagesOfPdf: string
    /** Above the rows with which the pages begin. */
    readonly beginsWith: string
    readonly toReport: string
    readonly source: string
    readonly missing: string
    /** `{languages}` are ahead. */
    readonly behind: string
    readonly unconfirmed: string
    readonly findings: string
    readonly noFindings: string
    readonly aboutWholeText: string
    /** What numbers and links with one mark or the other are. */
    readonly shared: string
    readonly notShared: string
    readonly changesTitle: string
    /** `{from}` and `{to}` are revisions. */
    readonly between: string
    readonly workingFiles: string
    readonly nothingChanged: string
    readonly blocks: string
    readonly notFollowed: string
    readonly allFollowed: string
    readonly kinds: Readonly<Record<'changed' | 'added' | 'removed' | 'moved' | 'split' | 'merged' | 'untouched' | 'absent', string>>
    readonly newEdition: string
    readonly editionRemoved: string
    readonly noEdition: string
    readonly editionLeft: string
    readonly renamed: string
    readonly all: string
    readonly linkToRow: string
    readonly keys: string
  }
  /** What a preview adds to pages. */
  readonly preview: {
    readonly title: string
    /** Said on a page of which the last good state is shown. */
    readonly former: string
    readonly ended: string
  }
  /** Words of the editions in which the languages stand side by side. */
  readonly parallel: {
    /** What such an edition is. */
    readonly edition: string
    /** Name of its file in a `{format}`. */
    readonly file: string
    /** In the place of what the language lacks. */
    readonly missing: string
    /** Above a text that the language lacks. */
    readonly absent: string
  }
  /** Default title of each kind of call-out. */
  readonly callouts: Readonly<Record<'note' | 'tip' | 'warning' | 'example' | 'sidebar', string>>
}

/** How a profile sets quotes and spaces. Spaces are the characters themselves, '' for none. */
export interface TypographyProfile {
  /** Before `; ! ?`. */
  readonly beforeHighMarks: string
  /** Before `:`. */
  readonly beforeColon: string
  /** Inside the outer quotation marks. */
  readonly insideQuotes: string
  /** Opening and closing marks, outer pair then inner pair. */
  readonly quotes: readonly [outerOpen: string, outerClose: string, innerOpen: string, innerClose: string]
  /** Between a number and `%`, a unit or a currency. */
  readonly beforeUnit: string
  /** Between the groups of a number that was typed with plain spaces. */
  readonly thousands: string
  /** Marks that may stand before decimals, the usual one first. */
  readonly decimalMarks: readonly string[]
  /** What may stand between groups of three digits, besides spaces of any kind. */
  readonly groupMarks: readonly string[]
  /** Whether a project that names the profile asks its source texts to keep to it; else only what is published does. */
  readonly bindsSources: boolean
}

/** How a language writes numbers, times, dates, quantities and references to parts of a text. */
export interface Notation {
  readonly numbers: {
    /** Characters that may stand before decimals, the usual one first. */
    readonly decimal: readonly string[]
    /** Characters that may stand between groups of three digits, the usual one first. */
    readonly group: readonly string[]
    /** Number words and their values; accents as written, lower case. */
    readonly words: Readonly<Record<string, number>>
    /** Ordinal words and their values. */
    readonly ordinals: Readonly<Record<string, number>>
    /** Tens that name decades by themselves: `seventies` → 70. */
    readonly decadeWords: Readonly<Record<string, number>>
    /** Words for a share or a multiple of something, as a decimal or a fraction: `half` → `0.5`, `two thirds` → `2/3`, `twice` → `2`. */
    readonly proportions: Readonly<Record<string, string>>
    /** Words that add a half to the number before them: `and a half`. */
    readonly andAHalf: readonly string[]
    /** Endings that make an ordinal of digits: `th`, `e`, `.º`. */
    readonly ordinalEndings: readonly string[]
    /** Words after a number that multiply it: `million` → 1e6. */
    readonly multipliers: Readonly<Record<string, number>>
    /** Ways to write per cent after a number. */
    readonly percent: readonly string[]
    /** Words between the parts of a number in words: `and`, `et`, `y`. */
    readonly wordJoiners: readonly string[]
    /** Words for a century: a Roman numeral of one letter is a number only beside one of them. */
    readonly centuries: readonly string[]
    /** Words before a decade that is written with two digits: `années` 90. */
    readonly decades: readonly string[]
    /** Words before a number that is a name and no quantity: `version` 2.1, `figure` 4.2. Lower case. */
    readonly labels: readonly string[]
  }
  readonly times: {
    /** Marks after the hours: 14 `h` 30. */
    readonly hourMarks: readonly string[]
    readonly morning: readonly string[]
    readonly afternoon: readonly string[]
    /** Words for noon. */
    readonly noon: readonly string[]
    /** Words for midnight. */
    readonly midnight: readonly string[]
  }
  readonly dates: {
    /** January first; every way to write a month, the full name first. */
    readonly months: readonly (readonly string[])[]
    /** Words between the parts of a date: `de`, `of`. */
    readonly joiners: readonly string[]
    /** Words and signs between the two days of a range: `–`, `to`, `au`, `al`, `a`. */
    readonly rangeJoiners: readonly string[]
    /** Words before a range: `du`, `del`, `from`. */
    readonly rangeOpeners: readonly string[]
    /** Words between days of a list: `and`, `et`, `y`. */
    readonly listJoiners: readonly string[]
    /** Words that make a range of a list: `between` 28 and 30. */
    readonly betweenWords: readonly string[]
    /** Articles before a day: `le` 29, `el` 29. */
    readonly articles: readonly string[]
    /** Pattern of a printed date: `{day} {month} {year}`. */
    readonly pattern: string
    /** Instead of `1` in a date: `1er`, `1.º`. */
    readonly firstDay?: string
    /** Whether `1` in a date is wrong where there is a `firstDay`. */
    readonly isFirstDayRequired: boolean
    /** Whether a date in digits always has its day before its month: 05/06/2015. */
    readonly isDayFirst: boolean
    /** Days of the week, Monday first. */
    readonly weekdays: readonly string[]
    /** Whether months and days of the week begin with a capital inside a sentence. */
    readonly hasCapitals: boolean
  }
  /** What numbers count: for each unit the ways to write it after a number, symbols aside. Currencies go by their codes of three capitals. */
  readonly units: Readonly<Record<string, readonly string[]>>
  /** Parts of a text that are referred to by number or letter: for each the words before it, in small letters. */
  readonly references: Readonly<Record<string, readonly string[]>>
}

/** All that Concord knows of a language. One folder of data each. */
export interface Language extends Notation {
  /** BCP 47. */
  readonly tag: string
  /** In the language itself. */
  readonly name: string
  /** In the other languages, by their tags. */
  readonly names: Readonly<Record<string, string>>
  readonly labels: Labels
  /** Names of countries (by their codes) and well-known cities: the usual name first, then others, and words for their people where those begin otherwise. */
  readonly places: Readonly<Record<string, readonly string[]>>
  /** Words that may stand twice in a row. Lower case. */
  readonly doubles: readonly string[]
  /** Frequent short words, which give a language away. */
  readonly functionWords: readonly string[]
  /** What a title may begin with and is not sorted by. Lower case. */
  readonly articles: readonly string[]
  /** Endings of verbs that no noun takes: the last word of a noun phrase does not end so. */
  readonly verbEndings: readonly string[]
  /** Letter sequences that give a language away; a space is the edge of a word. Lower case. */
  readonly letterHints: readonly string[]
  /** Abbreviations after whose full stop no sentence ends, without the stop. Lower case. */
  readonly abbreviations: readonly string[]
  /** How a translator's own note begins. */
  readonly translatorNotes: readonly string[]
  /** How addresses and file names say this language, besides the tag. Lower case. */
  readonly addressCodes: readonly string[]
  /** Marks that must open what these marks close: `?` → `¿`. */
  readonly openingMarks: Readonly<Record<string, string>>
  readonly profiles: Readonly<Record<string, TypographyProfile>>
  readonly defaultProfile: string
  /** Endings that print sets higher than the digits before them: `er` in 1er. */
  readonly raisedEndings: readonly string[]
  /** Name of the hyphenation patterns. */
  readonly hyphenation: string
  /** Decimal length of a translation from English, in characters, as a ratio; measured on published texts. */
  readonly lengthRatio: number
  /** Variance of that ratio per character. */
  readonly lengthVariance: number
}
