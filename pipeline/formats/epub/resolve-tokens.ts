/**
 * A sheet in which each `var(--name)` is replaced by its value in the sheet of tokens, because not every reading system knows CSS variables.
 * What no token names keeps its fallback, or stays as it is.
 */
export function resolveTokens(sheet: string, tokens: string): string {
  return substitute(sheet, readTokens(tokens), [])
}

function readTokens(sheet: string): ReadonlyMap<string, string> {
  const declarations = sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g)
  return new Map([...declarations].map(([, name = '', value = '']) => [name, value.trim()]))
}

function substitute(text: string, tokens: ReadonlyMap<string, string>, within: readonly string[]): string {
  return text.replace(/var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/g, (whole, name: string, fallback?: string) => {
    const value = within.includes(name) ? undefined : tokens.get(name)
    return value === undefined ? (fallback?.trim() ?? whole) : substitute(value, tokens, [...within, name])
  })
}
