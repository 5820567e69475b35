/** Titles of several languages as one text. What is the same in some of them stands once. */
export function joinedTitles(titles: readonly string[]): string {
  return [...new Set(titles)].join(' · ')
}
