import type { Heading } from 'mdast'

const ID = /\{#([A-Za-z][\w.-]*)\}[ \t]*$/

/** Takes the `{#id}` off the end of a heading and gives it back; undefined where there is none. */
export function headingIdOf(node: Heading): string | undefined {
  const last = node.children.at(-1)
  if (last?.type !== 'text') return undefined
  const match = ID.exec(last.value)
  if (!match) return undefined
  last.value = last.value.slice(0, match.index).trimEnd()
  if (last.value === '') node.children.pop()
  return match[1]
}
