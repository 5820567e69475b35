import { findLanguage } from '../../languages/index.ts'

/** A title as libraries sort it, its article behind: `Cities, The`. Undefined where it begins with none. */
export function sortedTitle(title: string, language: string): string | undefined {
  const articles = findLanguage(language)?.articles ?? []
  const article = articles.find((word) => title.toLowerCase().startsWith(/['’]$/.test(word) ? word : `${word} `))
  if (article === undefined) return undefined
  const rest = title.slice(article.length).trimStart()
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}, ${title.slice(0, article.length)}`
}
