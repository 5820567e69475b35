import { type Notice, type Place, type Reported, START } from '../model/index.ts'

/** Largest file that is read as a text, in bytes. A work of this size would fill more than a thousand pages. */
export const LARGEST_TEXT = 2 * 1024 * 1024

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The text of a file: UTF-8 with or without byte order mark, any line ends, which become line feeds. A faulty file gives a notice and ''. */
export function decode(bytes: Uint8Array, language: string): Reported<string> {
  if (bytes.byteLength > LARGEST_TEXT)
    return refused({ rule: 'file-too-large', message: tooLarge(bytes.byteLength), language, place: START })
  try {
    return { value: withLineFeeds(decoder.decode(bytes)), notices: [] }
  } catch {
    return refused({ rule: 'encoding-invalid', language, ...badByte(bytes) })
  }
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function tooLarge(bytes: number): string {
  const megabytes = (value: number) => (value / 1024 / 1024).toFixed(1)
  return `Unexpected size of ${megabytes(bytes)} MB, expected at most ${megabytes(LARGEST_TEXT)} MB: divide the file`
}

function refused(notice: Omit<Notice, 'severity'>): Reported<string> {
  return { value: '', notices: [{ ...notice, severity: 'error' }] }
}

function badByte(bytes: Uint8Array): Pick<Notice, 'message' | 'place'> {
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, validUntil(bytes)), { stream: true })
  const byte = bytes[new TextEncoder().encode(before).byteLength] ?? 0
  const found = byte.toString(16).toUpperCase().padStart(2, '0')
  const message = `Unexpected byte \`0x${found}\`, expected UTF-8: save the file in that encoding`
  return { message, place: placeAfter(before) }
}

/** The first offset at which the bytes can no longer be UTF-8, found by halving; the character that is broken may begin up to three bytes before. */
function validUntil(bytes: Uint8Array): number {
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

/** The one character that follows a text. */
function placeAfter(text: string): Place {
  const lines = withLineFeeds(text.replace(/^\uFEFF/, '')).split('\n')
  const column = (lines.at(-1) ?? '').length + 1
  return { line: lines.length, column, endLine: lines.length, endColumn: column + 1 }
}
