import { normalise } from '../../text/index.ts'
import { counterpartsOf } from '../counterparts.ts'
import type { MarkCase } from './mark-rule.ts'

/** Whether a mark stands between the same words in another language: a title or a name that was copied keeps its marks. */
export function isCopied({ block, input, text }: MarkCase, from: number, to: number): boolean {
  const before = /\S+\s*$/u.exec(text.slice(Math.max(0, from - 60), from))?.[0] ?? ''
  const after = /^\s*\S+/u.exec(text.slice(to, to + 60))?.[0] ?? ''
  const more = after === '' ? (/\S+\s+$/u.exec(text.slice(Math.max(0, from - 60), from - before.length))?.[0] ?? '') : ''
  const words = normalise(`${more}${before}${text.slice(from, to)}${after}`)
  return (counterpartsOf(input).get(block) ?? []).some((other) => normalise(other.block.text).includes(words))
}
