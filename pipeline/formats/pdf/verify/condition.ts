import type { PdfFile } from './read/pdf-file.ts'

/** Something that is wrong, and where. */
export interface Fault {
  readonly message: string
  readonly path: string
}

/** One thing that must be true of a file, and how to find where it is not. */
export interface Condition {
  /** Clause and test as they are commonly numbered, `7.1-3`, or a name of our own. */
  readonly id: string
  /** What should be true. */
  readonly summary: string
  /** What an author or designer can do, where the source can mend it. */
  readonly remedy?: string
  readonly find: (file: PdfFile) => readonly Fault[]
}
