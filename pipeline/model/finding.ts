import type { Place } from './place.ts'

/** How much a finding matters, the gravest first. */
export const SEVERITIES = ['error', 'warning', 'note'] as const

export type Severity = (typeof SEVERITIES)[number]

/** A place in another edition (or another file) that a finding was compared with. */
export interface RelatedPlace extends Place {
  readonly language: string
  readonly file: string
}

/** A stretch of a finding's own file, and the text to put there. An empty stretch is where text is put in. */
export interface Edit {
  readonly place: Place
  readonly text: string
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
  /** Edits that mend it and cannot change what the text says: all of them, or none. */
  readonly fix?: readonly Edit[]
  /** Hash of rule, message and the texts on every side, without line numbers: the same after an edit elsewhere, another after an edit here. */
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
  /** Edits that mend it and cannot change what the text says: all of them, or none. */
  readonly fix?: readonly Edit[]
  /** Overrides the check's own severity where one remark is graver or milder than the rest. */
  readonly severity?: Severity
}

/** What a stage noticed in one file while reading it, before publication and work are known. */
export interface Notice extends Remark {
  readonly rule: string
  readonly severity: Severity
  /** Hash of the texts that it is about, on every side: another one where any of them has changed. */
  readonly evidence?: string
  /** A rule about texts that knows the place of the same fault: where it has spoken of the publication in this language, this adds nothing. */
  readonly unless?: string
}

/** A value and what was noticed on the way to it. */
export interface Reported<T> {
  readonly value: T
  readonly notices: readonly Notice[]
}
