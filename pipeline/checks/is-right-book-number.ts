/** Whether the check digit of an ISBN or ISSN is right. Expects digits, and `X` as the last of them. */
export function isRightBookNumber(number: string): boolean {
  const digits = Array.from(number, (digit) => (digit === 'X' ? 10 : Number(digit)))
  const weighed = (weights: (at: number) => number) => digits.reduce((sum, digit, at) => sum + digit * weights(at), 0)
  switch (digits.length) {
    case 13:
      return weighed((at) => (at % 2 === 0 ? 1 : 3)) % 10 === 0
    case 10:
    case 8:
      return weighed((at) => digits.length - at) % 11 === 0
    default:
      return false
  }
}
