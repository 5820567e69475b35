/**
 * A text of another program with its notation put into Markdown that the parser knows, character for character at the same places: what is no
 * text becomes blank, what holds text (MyST directives, MkDocs call-outs and tabs) becomes something that holds text, and addresses that a
 * template will fill in become addresses without spaces. Whoever shows the text to people shows the file itself.
 */
export function settleForeignNotation(text: string): string {
  const lines = text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' ')).split('\n')
  const settled: string[] = []
  const state: State = { directives: [], isCode: undefined, isModule: false, isOptions: false }
  for (const [at, line] of lines.entries()) settled.push(settledLine(line, lines[at + 1] ?? '', state))
  return settled.join('\n')
}

/** Comments of MDX, Liquid and Hugo, of a length that people write. */
const COMMENT =
  /\{\/\*[\s\S]{0,5000}?\*\/\}|\{%-?\s{0,9}comment\s{0,9}-?%\}[\s\S]{0,5000}?\{%-?\s{0,9}endcomment\s{0,9}-?%\}|\{\{[<%]?\/\*[\s\S]{0,5000}?\*\/[%>]?\}\}/g

interface State {
  /** Fences of the directives that are open, the innermost last. */
  readonly directives: string[]
  /** The fence of the code that is open. */
  isCode: string | undefined
  /** Inside an import or export. */
  isModule: boolean
  /** Among the options at the head of a directive. */
  isOptions: boolean
}

function settledLine(line: string, next: string, state: State): string {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
  if (state.isCode !== undefined) {
    if (fence?.startsWith(state.isCode) && line.trim() === fence) state.isCode = undefined
    return line
  }
  if (fence !== undefined) return settledFence(line, fence, state)
  if (state.isOptions && /^\s*(?::[\w-]+:|$)/.test(line)) return blank(line)
  state.isOptions = false
  if (state.isModule || MODULE.test(line)) {
    state.isModule = line.trim() !== ''
    return blank(line)
  }
  // What is indented by four would become code.
  if (WRAPPER.test(line) && !/^(?: {4}|\t)/.test(next)) return asComment(line)
  return withAddresses(line.replace(CALL_OUT, (_, indent: string) => `${indent}-   `))
}

/** A line that ends what it would end as it stands, a list above all, and says nothing: of its own length, a comment where that has the room for one. */
function asComment(line: string): string {
  const [indent = '', tag = ''] = [/^ */.exec(line)?.[0], line.trim()]
  if (tag.length < SHORTEST_COMMENT.length) return blank(line)
  const comment = tag.length < 7 ? SHORTEST_COMMENT : `<!--${' '.repeat(tag.length - 7)}-->`
  return (indent + comment).padEnd(line.length)
}

const SHORTEST_COMMENT = '<!-->'

/** `import … from '…'`, `export const …`: lines of a program at the head of MDX files, up to the next empty line. */
const MODULE = /^(?:import\s(?:[^'"]*\sfrom\s+)?['"]|import\s+\{|export\s+(?:const|let|var|function|default|class|async|\*|\{))/

/** A tag alone on its line that only wraps text; with it, the parser would take all lines up to the next empty one for HTML and nobody would read them. */
const WRAPPER = /^ {0,3}<\/?(?:article|aside|center|details|div|main|section|[A-Z][\w.]*)(?:\s(?!.*\b(?:href|src)\b)[^<>]*)?>\s*$/

/** `!!! note`, `??? tip`, `=== "Tab"`: what follows is indented by four, as in a list item. */
const CALL_OUT = /^((?: {4})*)(?:!!!|\?\?\?|===) (?=["\w])/

/** Directives of MyST that hold text; the others hold code, data or formulas. */
const PROSE =
  /^\s*(?:`{3,}|~{3,})\{(?:admonition|attention|card|caution|danger|dropdown|epigraph|error|figure|hint|important|margin|note|seealso|sidebar|tab-item|tab-set|tip|topic|warning)\}/

function settledFence(line: string, fence: string, state: State): string {
  const open = state.directives.at(-1)
  if (open !== undefined && line.trim() === fence && fence.startsWith(open)) {
    state.directives.pop()
    return divider(line)
  }
  if (PROSE.test(line)) {
    state.directives.push(fence)
    state.isOptions = true
    return divider(line)
  }
  state.isCode = fence
  return line
}

/** A rule, which parts what stands before from what stands after and holds no text. */
function divider(line: string): string {
  return '***'.padEnd(line.length)
}

function blank(line: string): string {
  return ' '.repeat(line.length)
}

/** `[words]({{ site.url }}/page)`, `https://example.org/{{ version }}/`: an address with spaces or quotes would be none, or end there. */
function withAddresses(line: string): string {
  if (!/\{[{%]/.test(line)) return line
  const settled = line.includes('](') ? line.replace(TARGET, (_, open: string, address: string) => open + withoutTemplates(address)) : line
  return settled.includes('://') ? settled.replace(BARE, withoutTemplates) : settled
}

const TARGET = /(\]\()([^(){}\n]{0,300}(?:\{\{[^{}]{0,300}\}\}|\{%[^{}]{0,300}%\})[^()\s]{0,300})(?=\))/g
const BARE = /\bhttps?:\/\/[^\s<>()[\]{}"'`]{0,300}(?:\{\{[^{}]{0,100}\}\}[^\s<>()[\]{}"'`]{0,300}){1,9}/g

function withoutTemplates(address: string): string {
  return address.replace(/[\s"'<>{}%`|]/g, '_')
}
