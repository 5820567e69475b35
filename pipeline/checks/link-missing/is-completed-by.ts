/** What reading leaves of `{{ version }}` in an address, also where it ends in one. */
const FILLED_IN = /_{2,}[^/]+?(?:_{2,}|$)/g

/** Shorter than a scheme and a host, an address with a part left open could be any. */
const LEAST_LENGTH = 12

/** Whether an address is another one in which a program fills in a part: `https://example.org/{{ version }}/` and `https://example.org/2.2/`. */
export function isCompletedBy(template: string, address: string): boolean {
  if (!template.includes('__') || template.replace(FILLED_IN, '').length < LEAST_LENGTH) return false
  const parts = template.split(FILLED_IN).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^/]*')}$`).test(address)
}
