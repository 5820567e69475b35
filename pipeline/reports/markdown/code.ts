import { singleSpaced } from '../../text/single-spaced.ts'

/** Text as inline code, whatever stands in it. In code nobody is mentioned and nothing is a link. */
export function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${singleSpaced(text)}${pad}${fence}`
}

/** Lines as a block of code, behind a fence that none of them closes. */
export function fenced(language: string, lines: readonly string[]): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1))
  return [`${fence}${language}`, ...lines, fence].join('\n')
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
}
