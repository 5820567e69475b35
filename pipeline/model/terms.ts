/** One concept of `terms.yaml`: for each language the accepted variants, the first of which is the one to use. */
export interface Concept {
  readonly id: string
  readonly kind: 'term' | 'name' | 'acronym' | 'title'
  readonly terms: Readonly<Record<string, readonly string[]>>
  /** For each language its acronyms, the one to use first: they stand for the terms. */
  readonly acronyms: Readonly<Record<string, readonly string[]>>
  readonly forbidden: Readonly<Record<string, readonly string[]>>
}

/** `terms.yaml`, read. `*` in a variant stands for any letters. */
export interface Terms {
  readonly concepts: readonly Concept[]
  /** Words that stand unchanged in every language; any variant of an entry stands for any other. */
  readonly verbatim: readonly (readonly string[])[]
  /** Pages that have an address of their own in some languages: for each language its address. */
  readonly links: readonly Readonly<Record<string, string>>[]
}

/** A project without `terms.yaml`. */
export const NO_TERMS: Terms = { concepts: [], verbatim: [], links: [] }
