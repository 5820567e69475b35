/** A decimal in canonical print, from its digits: no leading zeros, no zeros at the end of the decimals. */
export function printDecimal(whole: string, decimals = ''): string {
  const before = whole.replace(/^0+(?=\d)/, '')
  const after = decimals.replace(/0+$/, '')
  return after === '' ? before : `${before}.${after}`
}

/** A printed decimal times a power of ten, exact however long it is. */
export function shiftDecimal(value: string, places: number): string {
  const [whole = '0', decimals = ''] = value.split('.')
  const padded = decimals.padEnd(places, '0')
  return printDecimal(whole + padded.slice(0, places), padded.slice(places))
}
