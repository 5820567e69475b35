/** Thrown where the surroundings are wrong (never where a document is): what happened, and what to do next. */
export class ConcordError extends Error {
  readonly code: string
  readonly remedy: string

  constructor(code: string, message: string, options: { readonly remedy: string; readonly cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'ConcordError'
    this.code = code
    this.remedy = options.remedy
  }
}
