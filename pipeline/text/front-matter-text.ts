import type { FrontMatter } from '../model/index.ts'

/** What an edition says of itself before its text, each part on a line of its own; '' where it says nothing. */
export function frontMatterText({ title, shortTitle, description }: FrontMatter): string {
  return [title, shortTitle, description].filter((part) => part !== undefined).join('\n')
}
