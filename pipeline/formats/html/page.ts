import type { ElementContent } from 'hast'

/** The same page in a language. */
export interface PageLanguage {
  readonly language: string
  readonly path: string
}

/** A page of the site before it is put into its frame. */
export interface Page {
  /** Path under the output folder. */
  readonly path: string
  readonly language: string
  /** Title of the document, without the site's. */
  readonly title: string
  readonly description: string
  readonly site: { readonly title: string; readonly url?: string }
  /** The page in all its languages, this one included, in the order of the project. */
  readonly alternates: readonly PageLanguage[]
  /** Path of the page for readers of none of these languages. */
  readonly defaultPath: string
  /** Id of the element where the text begins. */
  readonly textId: string
  readonly main: readonly ElementContent[]
  /** What stands at the foot of the page before the site's own links. */
  readonly imprint?: string
}
