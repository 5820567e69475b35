/** Where an operation stands. */
export interface Place {
  /** Number of the page, from 1. */
  readonly page: number
  /** Number of the operation in its program, from 1. */
  readonly operation: number
  /** The operation that paints the form in which it stands. */
  readonly within?: Place
}

/** In words: `page 3, operation 112`. */
export function placeText({ page, operation, within }: Place): string {
  return within ? `${placeText(within)}, form, operation ${operation}` : `page ${page}, operation ${operation}`
}
