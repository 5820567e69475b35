/**
 * What a pattern (which must be global) finds in a text, where the text has a sign that every match has. A sign is found at once; a pattern that
 * looks around itself is tried at every letter.
 */
export function matchesWith(sign: RegExp, pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  return sign.test(text) ? text.matchAll(pattern) : []
}
