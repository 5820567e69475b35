import { z } from 'zod'
import { findLanguage, LANGUAGES } from '../languages/index.ts'
import { faultOfLayout } from './layout.ts'

/** An object that knows no other keys; its issue about unknown keys carries the known ones. */
function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `keys:${Object.keys(shape).join(',')}` : undefined),
  })
}

const TAGS = LANGUAGES.map(({ tag }) => tag)

/** A language that Concord has data for. The enumeration is for editors of the files; the check says which there are. */
const language = z
  .string()
  .check((context) => {
    if (findLanguage(context.value)) return
    const message = `Unexpected language \`${context.value}\`, expected one of ${TAGS.join(', ')}`
    context.issues.push({ code: 'custom', input: context.value, message })
  })
  .meta({ enum: TAGS })

const text = z.string().min(1, 'Unexpected empty text, expected words')
const localised = z.record(language, text)
const languages = z.array(language).min(1, 'Unexpected empty list, expected at least one language')
const address = z.url('an address such as `https://example.org/`')

const layout = z.string().check((context) => {
  const fault = faultOfLayout(context.value)
  if (fault) context.issues.push({ code: 'custom', input: context.value, message: fault })
})

/** For each language the name of one of its typography profiles. */
const typography = z
  .record(language, z.string())
  .check((context) => {
    for (const [tag, profile] of Object.entries(context.value)) {
      const known = profilesOf(tag)
      if (known.length === 0 || known.includes(profile)) continue
      const message = `Unexpected profile \`${profile}\`, expected ${known.map((name) => `\`${name}\``).join(' or ')}`
      context.issues.push({ code: 'custom', input: profile, path: [tag], message })
    }
  })
  .meta({
    properties: Object.fromEntries(TAGS.map((tag) => [tag, { type: 'string', enum: profilesOf(tag) }])),
    additionalProperties: false,
  })

function profilesOf(tag: string): readonly string[] {
  return Object.keys(findLanguage(tag)?.profiles ?? {})
}

const site = strict({
  title: localised.optional().describe('Title of the front page, for each language.'),
  description: localised.optional().describe('What the front page says below its title, for each language.'),
  url: address.optional().describe('Where the site will stand on the web; pages then name their full address.'),
})

const policy = strict({
  lag: z
    .int()
    .min(0, 'Unexpected number, expected 0 or more')
    .optional()
    .describe('How many blocks an edition may be behind another language. Without it, any number.'),
  days: z
    .int()
    .min(0, 'Unexpected number, expected 0 or more')
    .optional()
    .describe(
      'For how many days an edition may be behind: from the commit with which another language moved on to the last commit, so that the same commits give the same answer on any day. Without it, any number.',
    ),
  confirmed: z.boolean().optional().describe('Whether every block of every translation must have been confirmed with `concord accept`.'),
})

/** `documents/concord.yaml`. */
export const concordSchema = strict({
  languages: languages
    .optional()
    .describe('Languages of the project, in the order in which they are offered to readers. Without it, those that the file names have.'),
  source: language
    .optional()
    .describe('Language in which texts are written first; the others are compared with it. Without it, the first of `languages`.'),
  layout: layout
    .optional()
    .describe(
      'Where editions stand below the documents folder, with `{publication}`, `{work}` and `{language}`. What only translations have stands in brackets, as in `[{language}/]{work}.md`. Without it, `{publication}/{work}.{language}.md`.',
    ),
  site: site.optional().describe('The front page, which lists all publications.'),
  typography: typography
    .optional()
    .describe('Typography profile of each language: the quotes and spaces of one country. Without it, the usual one of the language.'),
  checks: z
    .record(z.string(), z.enum(['error', 'warning', 'note', 'off']))
    .optional()
    .describe('How much the findings of a rule matter, by its id, or `off` for none.'),
  publications: z
    .array(text)
    .optional()
    .describe('Publications by id, in the order of the front page. Those not named follow in alphabetical order.'),
  policy: z
    .record(z.string(), policy)
    .optional()
    .describe(
      'What a release needs, by the id of the publication; `default` stands for those not named. An edition that does not fulfil it is treated as the `fallback` of its publication says.',
    ),
})

export type ConcordFile = z.infer<typeof concordSchema>

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and hyphens')

const creator = strict({
  name: text.describe('Name of the person or body.'),
  role: z.string().default('author').describe('What they did, for example `author`, `editor` or `translator`.'),
})

const pdf = strict({
  paper: z.enum(['a4', 'letter']).optional().describe('Paper of the PDF: `a4`, or `letter` as in North America. Without it, `a4`.'),
  print: z
    .boolean()
    .optional()
    .describe(
      'Whether a second PDF is made for a print shop, `<publication>.<language>.print.pdf`, with 3 mm of bleed and crop marks. Without it, none.',
    ),
})

const licence = strict({
  name: text.describe('Name of the licence, for example `CC BY-SA 4.0`.'),
  url: address.optional().describe('Where the licence can be read.'),
})

/** `documents/<publication>/publication.yaml`. */
export const publicationSchema = strict({
  id: id.optional().describe('Id of the publication: the name of its folder.'),
  kind: z
    .string()
    .optional()
    .describe(
      'What the publication is, in a word of your own, for example `guide`. In PDF a `form` opens with its title instead of a cover, and a `flyer` is set as a sheet whose sides a line `---` parts.',
    ),
  works: z
    .array(text)
    .min(1, 'Unexpected empty list, expected at least one work')
    .optional()
    .describe('Works in reading order, by the names of their files without language and ending. Without it, all of the folder, by name.'),
  formats: z
    .array(z.enum(['html', 'pdf', 'epub']))
    .min(1, 'Unexpected empty list, expected html, pdf or epub')
    .optional()
    .describe('What is made of it. Without it, all three.'),
  parallel: z
    .boolean()
    .optional()
    .describe(
      'Whether an edition with the languages side by side is made, `parallel/<publication>/`, as PDF and EPUB where these are among the `formats` and at least two languages have texts. Without it, yes.',
    ),
  pages: z
    .int()
    .min(1, 'Unexpected number, expected 1 or more')
    .optional()
    .describe('How many pages its PDF must have in every language, for example 2 for a flyer.'),
  pdf: pdf.optional().describe('How its PDF is made.'),
  languages: languages.optional().describe('Languages in which it appears. Without it, all languages of the project.'),
  source: language.optional().describe('Language in which its works were written. Without it, the source language of the project.'),
  date: z.iso
    .date('a day such as `2026-11-22`')
    .optional()
    .describe('Day of publication, as year, month and day; every file made from it bears this date.'),
  title: localised.optional().describe('Title, for each language. Without it, the title of the first work.'),
  subtitle: localised.optional().describe('Subtitle, for each language.'),
  description: localised.optional().describe('What it is about, in one or two sentences, for each language.'),
  creators: z.array(creator).optional().describe('Who made it, in the order of the title page.'),
  publisher: text.optional().describe('Who publishes it.'),
  licence: licence.optional().describe('Terms under which it may be used.'),
  subjects: z.record(language, z.array(text)).optional().describe('Subjects by which libraries and shops find it, for each language.'),
  colophon: localised.optional().describe('Text of the imprint page in Markdown, for each language.'),
  series: localised.optional().describe('Series that it belongs to, for each language.'),
  fallback: z
    .enum(['fail', 'source-with-notice', 'keep-with-notice', 'omit'])
    .optional()
    .describe(
      'Where a translation is missing, or further behind than the `policy` of the project lets pass: `fail` makes that an error, `source-with-notice` prints the source text under a notice, `keep-with-notice` prints the translation that there is under a notice, `omit` goes on without the work. Without it, `fail`.',
    ),
})

export type PublicationFile = z.infer<typeof publicationSchema>

const variants = z.record(language, z.array(text).min(1, 'Unexpected empty list, expected at least one variant'))

const concept = strict({
  id: id.describe('Id of the concept, which no other has.'),
  kind: z
    .enum(['term', 'name', 'acronym', 'title'])
    .default('term')
    .describe('Whether it is a term, a name, an acronym or the title of a work.'),
  terms: variants.describe('For each language the forms that it takes, the one to write first; `*` stands for any letters.'),
  acronyms: variants
    .optional()
    .describe('For each language the acronyms that stand for it, the one to write first. An acronym of another language is told.'),
  forbidden: variants.optional().describe('For each language the forms that must not stand for it.'),
  note: z.string().optional().describe('A remark for translators, which Concord does not read.'),
})

/** `documents/terms.yaml`. */
export const termsSchema = strict({
  concepts: z.array(concept).default([]).describe('Concepts that have a fixed rendering in each language.'),
  verbatim: z
    .array(z.union([text, z.array(text).min(1)], 'Unexpected entry, expected a text or a list of texts'))
    .default([])
    .describe('Words that stand unchanged in every language; `*` stands for any letters, and a list gives variants, any of which will do.'),
  links: z
    .array(z.record(language, text))
    .default([])
    .describe('Pages that have an address of their own in some languages: for each page its address in each of them.'),
})
