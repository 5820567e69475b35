/** What a command may know and do of the place it was started in. */
export interface Terminal {
  readonly workingFolder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: string
  /** Whether progress can be redrawn on one line. */
  readonly isInteractive: boolean
  readonly hasColours: boolean
  out(text: string): void
  error(text: string): void
  /** Runs before the process ends, also when it is interrupted. */
  onEnd(work: () => Promise<void>): void
}
