import type { Cache } from '../model/index.ts'

/** What the values of late take together, as JSON: three or four times as much in memory. The works of a small project all have room. */
const MOST_CHARACTERS = 16_000_000

interface Recent {
  readonly sizes: Map<object, number>
  total: number
}

const RECENT = new WeakMap<Cache, Recent>()

/** Keeps a value of a run in memory until so much has come after it that there is no more room. `size` is the length of its JSON. */
export function keepRecent(cache: Cache, value: unknown, size: number): void {
  if (typeof value !== 'object' || value === null) return
  const recent = RECENT.get(cache) ?? { sizes: new Map<object, number>(), total: 0 }
  RECENT.set(cache, recent)
  recent.total += size - (recent.sizes.get(value) ?? 0)
  recent.sizes.set(value, size)
  for (const [oldest, itsSize] of recent.sizes) {
    if (recent.total <= MOST_CHARACTERS) break
    recent.sizes.delete(oldest)
    recent.total -= itsSize
  }
}
