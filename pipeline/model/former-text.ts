/** A text as it was when it was last confirmed, and as it is now. */
export interface FormerText {
  readonly language: string
  readonly before: string
  readonly after: string
}
