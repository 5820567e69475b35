/** A row without its id. */
export interface RowDraft {
  readonly cells: Record<string, number[]>
  readonly confidence: Record<string, number>
}
