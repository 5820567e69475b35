import type { Edition } from './edition.ts'
import type { Remark, Severity } from './finding.ts'
import type { Pair, Row } from './row.ts'
import type { Terms } from './terms.ts'

/** What a check is given: one work in all its languages, aligned. */
export interface CheckInput {
  /** The language the work was written in. */
  readonly source: string
  /** All languages of the work that exist, the source first. */
  readonly languages: readonly string[]
  readonly editions: Readonly<Record<string, Edition>>
  readonly rows: readonly Row[]
  /** The rows once for each translation, in the order of the rows. One side of a pair may be empty. */
  readonly pairs: readonly Pair[]
  readonly terms: Terms
  /** The typography profile of each language for which the project names one. */
  readonly typography?: Readonly<Record<string, string>>
  /** Files below the documents folder, as paths from the root, for pictures that must exist. */
  readonly files: readonly string[]
}

/** A rule over one work. Its folder, its id, the `rule` of its findings and the name of its page are the same word. */
export interface Check {
  readonly id: string
  readonly summary: string
  readonly severity: Severity
  /** Other checks that keep silent about a block on which this one has spoken. */
  readonly mutes?: readonly string[]
  /** Other checks that keep silent where they speak of nothing but what this one has spoken of, on either side. */
  readonly mutesThere?: readonly string[]
  run(input: CheckInput): Iterable<Remark>
}
