/** One step of a page's program: what is done, with what, and where that stands in the text. */
export interface Operation {
  readonly operator: string
  /** As they are written; a dictionary or an array is one operand for each of its pieces. */
  readonly operands: readonly string[]
  readonly start: number
  readonly end: number
}

/** A piece of a content stream (ISO 32000-1, 7.2): string, hexadecimal string, name, number or operator, or a bracket. Comments are passed over. */
const PIECE = /%[^\r\n]*|\((?:[^()\\]|\\[\s\S])*|<<|>>|<[^>]*>|[[\]{}]|\/?[^\s()<>[\]{}/%]+|\)/g

/** The operations of a content stream, in order. Its text holds one character for each byte. */
export function readOperations(text: string): readonly Operation[] {
  const operations: Operation[] = []
  let operands: string[] = []
  let start = -1
  PIECE.lastIndex = 0
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const end = match[0].startsWith('(') ? endOfString(text, match.index) : match.index + match[0].length
    PIECE.lastIndex = end
    const piece = text.slice(match.index, end)
    if (piece.startsWith('%')) continue
    if (start < 0) start = match.index
    if (isOperand(piece)) {
      operands.push(piece)
      continue
    }
    operations.push({ operator: piece, operands, start, end })
    operands = []
    start = -1
  }
  return operations
}

/** Strings may hold further brackets, as long as these are paired. */
function endOfString(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at + 1
  }
  return text.length
}

function isOperand(piece: string): boolean {
  return /^[-+.\d(<>[\]{}/]/.test(piece) || piece === 'true' || piece === 'false' || piece === 'null'
}
