/** The same text with other list markers and marks of emphasis, plain spaces for those that do not break, and lines of a few words. */
export function dressed(text: string): string {
  let isFenced = false
  let isHead = false
  return text
    .split('\n')
    .map((line, at) => {
      if (/^(```|~~~)/.test(line)) isFenced = !isFenced
      if (line === '---' && (at === 0 || isHead)) isHead = at === 0
      if (isFenced || isHead || /^( {4}|[|#:<>[]|---)/.test(line)) return line.replace(/[\u00A0\u202F]/g, ' ')
      const marked = line
        .replace(/^- /, '* ')
        .replace(/(?<![*\w])\*(?!\*)([^*`[\]\n]+?)\*(?![*\w])/g, '_$1_')
        .replace(/[\u00A0\u202F]/g, ' ')
      return /^([*+]|\d+\.) |[{}`<[\]]/.test(marked) ? marked : marked.replace(/((?:\S+ ){9})(?=[a-z])/g, (words) => `${words.trimEnd()}\n`)
    })
    .join('\n')
}
