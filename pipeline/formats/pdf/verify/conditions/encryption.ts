import type { Condition } from '../condition.ts'
import { numberOf } from '../read/values.ts'

/** The tenth bit of what a protected file allows: to take its text out for reading it aloud (ISO 32000-1, 7.6.3.2). */
const READING_ALOUD = 1 << 9

/** A protected file lets itself be read aloud. */
export const ENCRYPTION: Condition = {
  id: '7.16-1',
  summary: 'A protected file may be read aloud.',
  find: ({ context, encryption }) => {
    if (!encryption || ((numberOf(context, encryption, 'P') ?? 0) & READING_ALOUD) !== 0) return []
    return [{ message: 'The file is protected and may not be read aloud, expected bit 10 of `P` to be set', path: 'Encrypt/P' }]
  },
}
