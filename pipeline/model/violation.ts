/** A condition of accessibility that a file does not meet, at one place. Plain data. */
export interface Violation {
  /** Clause and test of ISO 14289-1, `7.1-3`, or the name of one of our own guards, `hidden-text`. */
  readonly condition: string
  /** Where that is laid down. */
  readonly clause: string
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string
  /** `Catalog/StructTreeRoot/Document[0]/Figure[1]`, or `page 3, operation 112`. */
  readonly path: string
}

/** What a finished file was found to be. */
export interface Verdict {
  readonly file: string
  readonly violations: readonly Violation[]
}

/** A condition of finished files, as the documentation shows it. */
export interface ConditionSummary {
  readonly id: string
  /** Where it is laid down. */
  readonly clause: string
  /** What should be true. */
  readonly summary: string
  /** What an author or designer can do about it. */
  readonly remedy?: string
}
