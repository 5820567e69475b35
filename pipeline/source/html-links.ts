import type { Link, Place } from '../model/index.ts'

/** Web addresses in a piece of HTML, in attributes and in the Markdown that other programs allow there. Pictures are the page's own affair. */
export function linksInHtml(value: string, start: Place): readonly Link[] {
  return Array.from(value.matchAll(ADDRESS), (match) => {
    const url = match[1] ?? match[2] ?? ''
    const at = match.index + match[0].lastIndexOf(url)
    const before = value.slice(0, at)
    const line = start.line + before.split('\n').length - 1
    const column = before.includes('\n') ? at - before.lastIndexOf('\n') : start.column + at
    return { url, text: '', place: { line, column, endLine: line, endColumn: column + url.length } }
  })
}

const ADDRESS = /\bhref\s*=\s*["'](https?:\/\/[^"'\s]+)["']|(?<!!)\[[^\]\n]{0,200}\]\((https?:\/\/[^\s()]+(?:\([^\s()]*\))?)/gi
