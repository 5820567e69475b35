import type { Artifact, BlockPages, Notice } from '../model/index.ts'

/** A file that the build will have, known before its bytes are made. */
export interface PlannedArtifact {
  readonly path: string
  /** Whether it waits for another file of the build, so that it is best finished last. */
  readonly isLate?: boolean
  /** Finishes it, or finds what was finished before. */
  finish(): Promise<FinishedArtifact>
}

/** What is known of a finished file; the bytes are fetched only where they must be written. */
export interface FinishedArtifact {
  readonly artifact: Artifact
  /** What was noticed when it was made. */
  readonly notices: readonly Notice[]
  /** Where its blocks stand, in a format that has pages. */
  readonly blocks: readonly BlockPages[]
  bytes(): Promise<Uint8Array>
}
