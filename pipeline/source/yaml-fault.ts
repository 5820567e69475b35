import type { YAMLError } from 'yaml'

/** Says a fault of a YAML text in words of its writers; the parser's own words where there are no better ones. */
export function yamlFault({ code, message, pos }: Pick<YAMLError, 'code' | 'message' | 'pos'>, text: string): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.startsWith('Nested')
        ? 'Unexpected `:` inside a value, expected quotes around the value'
        : 'Unexpected `-` after a key, expected the list on lines of its own'
    case 'DUPLICATE_KEY':
      return `Unexpected key \`${keyAt(text, pos[0])}\` a second time, expected each key once`
    case 'TAB_AS_INDENT':
      return 'Unexpected tab at the start of a line, expected spaces'
    case 'MULTILINE_IMPLICIT_KEY':
      return NO_COLON
    case 'BAD_SCALAR_START':
      return `Unexpected \`${text[pos[0]] ?? ''}\` at the start of a value, expected quotes around the value`
    case 'BAD_DQ_ESCAPE':
      return 'Unexpected backslash in double quotes, expected single quotes around the value'
    case 'MULTIPLE_DOCS':
      return 'Unexpected `---`, expected one document in the file'
    case 'RESOURCE_EXHAUSTION':
      return 'Unexpected depth of lists and keys, expected some that people can follow'
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return missing(message) ?? `Unexpected YAML: ${message}`
    default:
      return `Unexpected YAML: ${message}`
  }
}

const NO_COLON = 'Unexpected line without a colon, expected `key: value`'

function keyAt(text: string, offset: number): string {
  return /^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? ''
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
