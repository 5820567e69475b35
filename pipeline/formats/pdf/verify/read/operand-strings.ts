/** The bytes of a string as a content stream writes it, in brackets or in hexadecimal digits, one character for each; undefined for anything else. */
export function bytesOfOperand(operand: string): string | undefined {
  if (operand.startsWith('(')) return unescaped(operand.slice(1, operand.endsWith(')') ? -1 : undefined))
  if (operand.startsWith('<') && !operand.startsWith('<<')) return fromHexadecimal(operand)
  return undefined
}

/** Text of bytes: UTF-16 where they say so, else Latin. */
export function textOfBytes(bytes: string): string {
  if (!bytes.startsWith('\u00FE\u00FF')) return bytes
  return Array.from({ length: (bytes.length - 2) >> 1 }, (_, index) =>
    String.fromCharCode((bytes.charCodeAt(2 + index * 2) << 8) | bytes.charCodeAt(3 + index * 2)),
  ).join('')
}

function fromHexadecimal(operand: string): string {
  const digits = operand.replace(/[^0-9A-Fa-f]/g, '')
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1')
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string | undefined, other = '') => {
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    return /^[\r\n]/.test(other) ? '' : (ESCAPES[other] ?? other)
  })
}
