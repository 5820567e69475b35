/** A number in a text. */
export interface NumberReading {
  readonly from: number
  readonly to: number
  /** The characters themselves, with plain spaces. */
  readonly raw: string
  /** All that it may mean, the likeliest first, printed without grouping and with a point: `1205.5`. A symbol is printed in capitals: `ED-2015/WS/14`. */
  readonly values: readonly string[]
  readonly kind: 'number' | 'percent' | 'ordinal' | 'proportion' | 'time' | 'symbol'
  /** Number words and Roman numerals are `words`: they vouch for digits, but translations come and go without them. */
  readonly written: 'digits' | 'words'
}
