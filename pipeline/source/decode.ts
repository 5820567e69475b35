import { type Notice, type Reported, START } from '../model/index.ts'

/** Largest file that is read as a text, in bytes. A work of this size would fill more than a thousand pages. */
export const LARGEST_TEXT = 2 * 1024 * 1024

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The text of a file: UTF-8 with or without byte order mark, any line ends, which become line feeds. A faulty file gives a notice and ''. */
export function decode(bytes: Uint8Array, language: string): Reported<string> {
  if (bytes.byteLength > LARGEST_TEXT) return refused(language, 'file-too-large', tooLarge(bytes.byteLength))
  try {
    return { value: decoder.decode(bytes).replace(/\r\n?/g, '\n'), notices: [] }
  } catch {
    return refused(language, 'encoding-invalid', `Unexpected byte at offset ${badByteAt(bytes)}, expected UTF-8`)
  }
}

function tooLarge(bytes: number): string {
  const megabytes = (value: number) => (value / 1024 / 1024).toFixed(1)
  return `Unexpected size of ${megabytes(bytes)} MB, expected at most ${megabytes(LARGEST_TEXT)} MB: split the work`
}

function refused(language: string, rule: string, message: string): Reported<string> {
  const notice: Notice = { rule, severity: 'error', message, language, place: START }
  return { value: '', notices: [notice] }
}

/** Offset of the first byte that is not part of valid UTF-8, found by halving. */
function badByteAt(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.byteLength
  while (low < high) {
    const middle = (low + high) >> 1
    if (isValidPrefix(bytes.subarray(0, middle + 1))) low = middle + 1
    else high = middle
  }
  return low
}

function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
