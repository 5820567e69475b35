/** A regular expression source that matches any of the words, the longest first; nothing at all where there are none. */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)'
  const sorted = [...words].sort((one, other) => other.length - one.length)
  return `(?:${sorted.map(escapePattern).join('|')})`
}

/** The characters of a text as a regular expression source; a space matches any space but a line feed. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[^\\S\\n]')
}
