/** A text without the characters that no XML file may hold: most control characters, lone surrogates, U+FFFE and U+FFFF. */
export function xmlCharacters(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\p{Surrogate}\uFFFE\uFFFF]/gu, '')
}
