/** How many texts are remembered, at least; a work in three languages has a few hundred blocks. */
const TEXTS = 1000
/** Longer texts are rare, and what is known of them is large. */
const LONGEST = 10_000

/**
 * The same function, computed once for each text of late: a block is read by many checks and compared with several languages. Remembers a
 * bounded number of texts, so that memory does not grow with the project.
 */
export function oncePerText<T extends NonNullable<unknown>>(make: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>()
  let earlier = new Map<string, T>()
  return (text) => {
    const known = recent.get(text)
    if (known !== undefined) return known
    const value = earlier.get(text) ?? make(text)
    if (text.length > LONGEST) return value
    if (recent.size >= TEXTS) {
      earlier = recent
      recent = new Map()
    }
    recent.set(text, value)
    return value
  }
}
