import type { CheckInput } from '../model/index.ts'

/** The same function, computed once for each work, for what several checks ask. Inputs never change, so this cannot be seen from outside. */
export function oncePerInput<T>(make: (input: CheckInput) => T): (input: CheckInput) => T {
  const made = new WeakMap<CheckInput, { readonly value: T }>()
  return (input) => {
    const known = made.get(input)
    if (known) return known.value
    const value = make(input)
    made.set(input, { value })
    return value
  }
}
