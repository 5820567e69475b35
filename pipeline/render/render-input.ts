import type { Edition, Resolved } from '../model/index.ts'

/** Where the addresses of a text lead, as `source` has resolved them; the key is `link <url>` or `image <url>`. */
export type ResolvedLinks = Readonly<Record<string, Resolved>>

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
