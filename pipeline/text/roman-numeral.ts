const PARTS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A whole number from 1 as a Roman numeral in small letters. */
export function romanNumeral(number: number): string {
  let rest = number
  let numeral = ''
  for (const [value, letters] of PARTS) {
    while (rest >= value) {
      numeral += letters
      rest -= value
    }
  }
  return numeral
}
