import type { Block } from '../model/index.ts'
import { isProse } from './comparable-pairs.ts'

/** The inline code of running text, in order. */
export function codesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.filter(isProse).flatMap(({ code }) => code)
}
