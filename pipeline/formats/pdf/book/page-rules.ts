import type { Language, Volume } from '../../../model/index.ts'

/** Style rules that name the pages of each part and write the running heads and feet. How these look is for `print.css` to say. */
export function pageRules(volume: Volume, language: Language): string {
  // The title of an only chapter is that of the volume, if in other words.
  const isOnly = volume.chapters.length === 1
  const chapters = volume.chapters.map(({ shortTitle }, index) => part(`chapter-${index + 1}`, volume.title, isOnly ? '' : shortTitle))
  return [
    `@page { @bottom-right { content: ${pageOf(language)} } }`,
    part('front', volume.title, ''),
    ...chapters,
    '@page cover { @bottom-right { content: none } }',
    '.cover { page: cover }',
  ].join('\n')
}

function part(name: string, left: string, right: string): string {
  return `@page ${name} { @top-left { content: ${quoted(left)} } @top-right { content: ${quoted(right)} } }\n.${name} { page: ${name} }`
}

function pageOf(language: Language): string {
  const counters: Readonly<Record<string, string>> = { '{n}': 'counter(page)', '{m}': 'counter(pages)' }
  const pieces = language.labels.pageOf.split(/(\{[nm]\})/).filter((piece) => piece !== '')
  return pieces.map((piece) => counters[piece] ?? quoted(piece)).join(' ')
}

/** A string of a style sheet. Whatever could end it, or the style element around it, is written as a number. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<>&\u0000-\u001F]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`
}
