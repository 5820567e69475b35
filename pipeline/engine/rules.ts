import type { Check } from '../model/index.ts'

/** Rules about one file, its settings or its links, which the reading of a project itself notices; each has a page in `source/rules/`. */
export const SOURCE_RULES: readonly { readonly id: string; readonly summary: string }[] = [
  { id: 'file-unreadable', summary: 'Every file below the documents folder can be read and stands in it.' },
  { id: 'file-too-large', summary: 'A text is small enough to be read.' },
  { id: 'encoding-invalid', summary: 'A text is UTF-8.' },
  { id: 'yaml-invalid', summary: 'YAML files and front matter follow the rules of YAML.' },
  { id: 'setting-unknown', summary: 'Settings files use keys that Concord knows.' },
  { id: 'setting-invalid', summary: 'Settings have values that Concord understands.' },
  { id: 'language-unknown', summary: 'Every edition is in a language of the project.' },
  { id: 'edition-missing', summary: 'Every work exists in every language of its publication.' },
  { id: 'work-unlisted', summary: 'Every work of a folder stands in the list of its publication.' },
  { id: 'edition-empty', summary: 'An edition has text.' },
  { id: 'nesting-too-deep', summary: 'Quotes, lists and brackets nest no deeper than people can follow.' },
  { id: 'directive-unclosed', summary: 'A directive that is opened is closed.' },
  { id: 'directive-unknown', summary: 'A directive has a name that Concord knows.' },
  { id: 'directive-invalid', summary: 'A directive holds what it is for.' },
  { id: 'id-duplicate', summary: 'An id stands once in an edition.' },
  { id: 'table-uneven', summary: 'Every row of a table has as many cells as its header.' },
  { id: 'note-undefined', summary: 'A footnote mark has its note.' },
  { id: 'note-unused', summary: 'A footnote has a mark that leads to it.' },
  { id: 'ignore-invalid', summary: 'A comment that silences a check names it and gives a reason.' },
  { id: 'ignore-unused', summary: 'A comment that silences a check has something to silence.' },
  { id: 'accepted-unused', summary: 'A finding that was accepted is still there.' },
  { id: 'ledger-invalid', summary: 'The ledger can be read.' },
  { id: 'release-policy', summary: 'A publication has followed its sources as far as its policy asks.' },
  { id: 'translation-behind', summary: 'A text follows when another language changes.' },
  { id: 'html-removed', summary: 'Scripts and other unsafe HTML stay out of every publication.' },
  { id: 'html-raw', summary: 'Texts are Markdown, not HTML.' },
  { id: 'picture-missing', summary: 'Every picture exists beside its text.' },
  { id: 'picture-damaged', summary: 'Every picture is of the kind that its name says.' },
  { id: 'picture-remote', summary: 'Pictures are files of the project, never fetched from elsewhere.' },
  { id: 'picture-unsafe', summary: 'Pictures hold no scripts, and fetch nothing.' },
  { id: 'link-broken', summary: 'Links inside the project lead somewhere.' },
  { id: 'link-outside', summary: 'Links and pictures stay inside the documents folder.' },
]

/** Rules about finished files, which only a build can notice; each has a page in `formats/pdf/rules/`. */
export const FORMAT_RULES: readonly { readonly id: string; readonly summary: string }[] = [
  { id: 'page-count', summary: 'A PDF has the number of pages that its publication asks for.' },
  { id: 'pdf-accessible', summary: 'A PDF meets every machine-checkable condition of PDF/UA-1.' },
]

/** Ids of all rules, those of the checks included. */
export function ruleIds(checks: readonly Pick<Check, 'id'>[]): readonly string[] {
  return [...SOURCE_RULES, ...FORMAT_RULES, ...checks].map(({ id }) => id)
}
