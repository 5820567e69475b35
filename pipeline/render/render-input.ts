import type { Edition } from '../model/index.ts'

/** Where an address of the text leads, as `source` has resolved it; the key is `link <url>` or `image <url>`. */
export type ResolvedLinks = Readonly<
  Record<
    string,
    | { readonly kind: 'web'; readonly url: string }
    | { readonly kind: 'work'; readonly publication: string; readonly work: string; readonly fragment: string }
    | { readonly kind: 'anchor'; readonly fragment: string }
    | { readonly kind: 'picture'; readonly file: string }
    | { readonly kind: 'text' }
  >
>

/** What rendering an edition needs. */
export interface RenderInput {
  readonly work: string
  readonly edition: Edition
  /** Element id of each block, the same in all languages. */
  readonly ids: readonly string[]
  readonly links: ResolvedLinks
  /** Typography profile of the edition's language. */
  readonly profile: string
  /** Used where the text has no title of its own. */
  readonly fallbackTitle: string
}
