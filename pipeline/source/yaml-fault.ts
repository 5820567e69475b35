import type { YAMLError } from 'yaml'

/** What is wrong with a YAML text, and between which offsets. */
export interface YamlFault {
  readonly message: string
  readonly range: readonly [from: number, to: number]
}

/** Says a fault of a YAML text in words of its writers; in the parser's own where there are no better ones. */
export function yamlFault({ code, message, pos }: Pick<YAMLError, 'code' | 'message' | 'pos'>, text: string): YamlFault {
  const [from] = pos
  const rest = restOfLine(text, from)
  const fault = (words: string, length = Math.min(pos[1] - from, rest.length)): YamlFault => ({
    message: words,
    range: [from, from + length],
  })
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.startsWith('Nested')
        ? fault('Unexpected `:` inside a value, expected quotes around the value', rest.length)
        : fault('Unexpected `-` after a key, expected the list on lines of its own')
    case 'DUPLICATE_KEY': {
      const key = rest.replace(/\s*:.*$/, '')
      return fault(`Unexpected key \`${key}\` a second time, expected each key once`, key.length)
    }
    case 'TAB_AS_INDENT':
      return fault('Unexpected tab at the start of a line, expected spaces')
    case 'MULTILINE_IMPLICIT_KEY':
      return fault(NO_COLON)
    case 'BAD_SCALAR_START':
      return fault(`Unexpected \`${rest.slice(0, 1)}\` at the start of a value, expected quotes around the value`)
    case 'BAD_DQ_ESCAPE':
      return fault('Unexpected backslash in double quotes, expected single quotes around the value')
    case 'MULTIPLE_DOCS':
      return fault('Unexpected `---`, expected one document in the file')
    case 'RESOURCE_EXHAUSTION':
      return fault('Unexpected depth of lists and keys, expected some that people can follow')
    case 'UNEXPECTED_TOKEN':
      return fault(
        message.endsWith('at node end')
          ? 'Unexpected text after the end of a value, expected quotes around the whole value'
          : `Unexpected YAML: ${message}`,
      )
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return fault(missing(message) ?? `Unexpected YAML: ${message}`)
    default:
      return fault(`Unexpected YAML: ${message}`)
  }
}

const NO_COLON = 'Unexpected line without a colon, expected `key: value`'

/** Some faults reach to the end of the file; where they begin is what helps. */
function restOfLine(text: string, offset: number): string {
  return /^.*/.exec(text.slice(offset))?.[0] ?? ''
}

/** These two codes stand for a dozen faults, which the parser tells apart by its message only. */
function missing(message: string): string | undefined {
  const bracket = /end with a (.)$/.exec(message)?.[1]
  if (bracket) return `Unexpected end of a list or of keys in brackets, expected \`${bracket}\``
  const quote = /^Missing closing (.)/.exec(message)?.[1]
  if (quote) return `Unexpected end of a text in quotes, expected \`${quote}\``
  if (message.endsWith('same column')) return 'Unexpected indentation, expected the same as in the lines before'
  if (message.startsWith('Implicit map keys')) return NO_COLON
  return undefined
}
