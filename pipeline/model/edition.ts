import type { Root } from 'mdast'
import type { Block } from './block.ts'
import type { Place } from './place.ts'

/** What an edition's front matter says. Foreign front matter is read for these keys only; everything else is left alone. */
export interface FrontMatter {
  readonly title?: string
  readonly shortTitle?: string
  readonly description?: string
}

/** A work in one language, read: the tree that is rendered and the blocks that are compared. Plain data. */
export interface Edition {
  readonly file: string
  readonly language: string
  readonly frontMatter: FrontMatter
  /** Markdown tree without positions of text; nodes that are blocks carry `data.block`, their index in `blocks`. */
  readonly tree: Root
  readonly blocks: readonly Block[]
  readonly ignores: readonly Ignore[]
}

/** A comment that tells rules to keep silent about one stretch of the text, and why. */
export interface Ignore {
  readonly rules: readonly string[]
  readonly reason: string
  readonly place: Place
  readonly covers: Place
}

/** Where an edition stands before it is read. `file` counts from the root, with slashes. */
export interface Location {
  readonly publication: string
  readonly work: string
  readonly language: string
  readonly file: string
}

/** What the rest of the project may know of an edition: its anchors, its links and where they stand. */
export interface Outline {
  readonly file: string
  readonly language: string
  readonly anchors: readonly string[]
  readonly links: readonly { readonly url: string; readonly place: Place; readonly isImage: boolean }[]
  readonly ignores: readonly Ignore[]
}
