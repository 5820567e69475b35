import type { Source } from '../../../model/index.ts'
import type { Sheet } from '../book-plan.ts'

/** What a file says of itself. */
export interface FileMetadata {
  readonly language: string
  /** All its languages, where there are several. */
  readonly languages?: readonly string[]
  readonly title: string
  readonly description: string
  readonly creators: readonly string[]
  readonly subjects: readonly string[]
  /** Seconds since 1970, UTC. */
  readonly epoch: number
  /** Id of the element whose page has the number 1; without it, the first page has. What stands before it has Roman numbers. */
  readonly firstOfBody?: string
  /** What it was made of, by path from the root; undefined where that is not known. */
  readonly sources?: readonly Source[]
  /** Its paper, where a part of it is to be cut off. */
  readonly sheet?: Sheet
}

/** The program that has made a file, in its metadata. Without a version: a file changes when its content does. */
export const PRODUCER = 'Concord'
