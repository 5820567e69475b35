import type { Place } from './place.ts'

/** What a volume is made as. */
export type FormatId = 'html' | 'pdf' | 'epub'

/** Text for each language; a language without text falls back to the source language. */
export type Localised<T = string> = Readonly<Record<string, T>>

export interface Creator {
  readonly name: string
  readonly role: string
}

/**
 * What readers get where a translation is missing, or further behind than the policy lets pass: what there is and an error, the source's text with
 * a notice, the translation as it is with a notice (where there is one), or the volume without the work.
 */
export type Fallback = 'fail' | 'source-with-notice' | 'keep-with-notice' | 'omit'

/** How the PDF of a publication is made. */
export interface PdfSettings {
  readonly paper: 'a4' | 'letter'
  /** Whether there is a second file for a print shop, with bleed and crop marks. */
  readonly print: boolean
}

/** `publication.yaml`, read and completed. */
export interface Publication {
  readonly id: string
  /** Its file, where it has one. */
  readonly file?: string
  readonly kind: string
  readonly works: readonly string[]
  readonly formats: readonly FormatId[]
  /** Whether there is an edition with the languages side by side, in those of the formats that have one. */
  readonly parallel: boolean
  /** How many pages its PDF must have, and where its file says so. */
  readonly pages?: { readonly count: number; readonly place: Place }
  /** How its PDF is made, where its file says so; else on A4, for screens and printers of offices. */
  readonly pdf?: PdfSettings
  readonly languages?: readonly string[]
  /** The language its works were written in, where it is not the project's. */
  readonly source?: string
  /** ISO day, `2026-11-22`; the date of every file made from it. */
  readonly date?: string
  readonly title: Localised
  readonly subtitle: Localised
  readonly description: Localised
  readonly creators: readonly Creator[]
  readonly publisher?: string
  readonly licence?: { readonly name: string; readonly url?: string }
  readonly subjects: Localised<readonly string[]>
  /** Markdown, printed where the publication says what it is. */
  readonly colophon: Localised
  readonly series?: Localised
  readonly fallback: Fallback
}

/** `concord.yaml`, read and completed with the command line. */
export interface Settings {
  /** All languages of the project, in the order of `concord.yaml`. */
  readonly languages: readonly string[]
  readonly source: string
  readonly layout: string
  readonly site: { readonly title: Localised; readonly description: Localised; readonly url?: string }
  /** Typography profile of each language for which the project names one, for example `fr-FR`; the others follow their usual one. */
  readonly typography: Readonly<Record<string, string>>
  /** Severity of a rule, or `off`. */
  readonly checks: Readonly<Record<string, 'error' | 'warning' | 'note' | 'off'>>
  /** Publications in the order of the front page; those not named follow by id. */
  readonly publications: readonly string[]
  /** What a release needs, by publication; `default` stands for those that are not named. */
  readonly policy: Readonly<Record<string, Policy>>
  /** Whether another program publishes the texts, so that only the languages are compared. */
  readonly isForeign: boolean
}

/** How far the editions of a publication must have followed before it is released. */
export interface Policy {
  /** How many blocks an edition may be behind; any number where there is none. */
  readonly lag?: number
  /** For how many days an edition may be behind; any number where there is none. */
  readonly days?: number
  /** Whether every block of every translation must have been confirmed. */
  readonly confirmed?: boolean
}
