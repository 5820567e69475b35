import type { Language } from '../model/index.ts'

/** The same function, computed once for each language. A language's data never changes, so this cannot be seen from outside. */
export function oncePerLanguage<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new WeakMap<Language, { readonly value: T }>()
  return (language) => {
    const known = made.get(language)
    if (known) return known.value
    const value = make(language)
    made.set(language, { value })
    return value
  }
}
