/** The text with one plain space for every run of spaces and line ends. A plain space that stands alone is left as it is, since most of them do. */
export function singleSpaced(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ')
}
