import type { Place } from './place.ts'

/** How much a finding matters, the gravest first. */
export const SEVERITIES = ['error', 'warning', 'note'] as const

export type Severity = (typeof SEVERITIES)[number]

/** A place in another edition (or another file) that a finding was compared with. */
export interface RelatedPlace extends Place {
  readonly language: string
  readonly file: string
}

/** One thing that a rule noticed, as every report shows it. Plain data. */
export interface Finding extends Place {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly publication: string
  readonly work: string
  readonly language: string
  readonly file: string
  readonly related: readonly RelatedPlace[]
  readonly expected?: readonly string[]
  /** Hash of rule and evidence, without line numbers: the same after an edit elsewhere in the file. */
  readonly fingerprint: string
  /** Where the rule is explained: `checks#<rule>`. */
  readonly help: string
}

/** What a check says of an edition: a finding before the engine adds rule, severity and file. */
export interface Remark {
  readonly message: string
  readonly language: string
  readonly place: Place
  readonly related?: readonly { readonly language: string; readonly place: Place }[]
  readonly expected?: readonly string[]
  /** Overrides the check's own severity where one remark is graver or milder than the rest. */
  readonly severity?: Severity
}

/** What a stage noticed in one file while reading it, before publication and work are known. */
export interface Notice extends Remark {
  readonly rule: string
  readonly severity: Severity
}

/** A value and what was noticed on the way to it. */
export interface Reported<T> {
  readonly value: T
  readonly notices: readonly Notice[]
}
