import type { Block } from '../model/index.ts'

/** The same function, computed once for each block: every translation compares itself with the blocks of the source. */
export function oncePerBlock<T>(make: (block: Block, language: string) => T): (block: Block, language: string) => T {
  const made = new WeakMap<Block, { readonly value: T }>()
  return (block, language) => {
    const known = made.get(block)
    if (known) return known.value
    const value = make(block, language)
    made.set(block, { value })
    return value
  }
}
