import type { Notice, Place, Severity } from '../model/index.ts'

/** Makes a notice in the language of the edition. */
export type Say = (rule: string, severity: Severity, message: string, place: Place) => Notice
