import { conditionSummaries } from '../../dist/formats/pdf/verify/verify-pdf.js'

const INTRO = `# What PDFs are verified against

\`concord verify FILE.pdf\` and every \`concord build\` look whether a PDF can be read by everybody: they know the conditions of PDF/UA-1
(ISO 14289-1) that a machine can check. They are numbered as is usual, clause and test: \`7.1-3\` is the third test of clause 7.1.
\`concord explain pdf-7.1-3\` prints one of them. In a build a condition that is not met is a finding of
[pdf-accessible](checks.md#pdf-accessible).

What no machine can check stays with people: whether the order is the right one, whether the text of a picture says what it shows, whether a
heading is one, and whether anything is said by colour alone.

Not looked into: the widths of glyphs in CFF fonts, and anything within fonts of the oldest form (Type 1), list of characters (7.21.4.2-1)
included. Concord embeds neither.`

const GUARDS = `## Our own guards

What the standard does not ask for, and what would all the same be a fault of a file.`

/** \`docs/pdf.md\`: every condition that finished PDFs are verified against. */
export function pdfPage() {
  const conditions = conditionSummaries()
  const isOwn = ({ clause }) => clause === 'Concord'
  const standard = ['## Conditions of PDF/UA-1', table(conditions.filter((condition) => !isOwn(condition)))].join('\n\n')
  return `${[INTRO, standard, GUARDS, table(conditions.filter(isOwn))].join('\n\n')}\n`
}

function table(conditions) {
  const rows = conditions.map(({ id, summary, remedy = '' }) => `| ${id} | ${summary} | ${remedy} |`)
  return ['| Condition | What should be true | What an author can do |', '| --- | --- | --- |', ...rows].join('\n')
}
