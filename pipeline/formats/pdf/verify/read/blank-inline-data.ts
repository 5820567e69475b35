/** A content stream whose pictures in the line are blanked, as long as before: their bytes are no operations (ISO 32000-1, 8.9.7). */
export function blankInlineData(program: string): string {
  const pieces: string[] = []
  let at = 0
  for (let begin = endOf(BEGIN, program, 0); begin >= 0; begin = endOf(BEGIN, program, at)) {
    const data = endOf(DATA, program, begin)
    const end = data < 0 ? -1 : endOf(END, program, data)
    if (end < 0) break
    pieces.push(program.slice(at, data), ' '.repeat(end - data - END_LENGTH), program.slice(end - END_LENGTH, end))
    at = end
  }
  return pieces.length === 0 ? program : pieces.join('') + program.slice(at)
}

const BEGIN = /(?<![^\s])BI(?=[\s/])/g
const DATA = /\sID\s/g
const END = /\sEI(?!\S)/g
const END_LENGTH = 3

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : -1
}
