/** What a document said, as a commit has it. */
export interface EarlierText {
  readonly bytes: Uint8Array
  /** When that was committed, in seconds since 1970. */
  readonly time: number
}

/** What git knows of the documents. Paths count from the root. */
export interface History {
  /** When the last commit was made, in seconds since 1970. */
  readonly time: number
  /** Whether it reaches back to the first commit; that of a shallow clone does not. */
  readonly isWhole: boolean
  /** Earlier contents of a document in all commits that led here, the newest first. */
  earlierTexts(path: string): AsyncIterable<EarlierText>
  /** Contents of a document as this branch has had them, one after another, the newest first, each with the time at which it came here. */
  textsOfBranch(path: string): AsyncIterable<EarlierText>
}
