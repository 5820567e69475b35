import { createHash } from 'node:crypto'

/** SHA-256 of bytes or text, in hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

/** SHA-256 of plain data, whatever the order of its keys. Refuses what is not plain JSON: a Map, a Set, a Date, an instance of a class, a function. */
export function hashOf(value: unknown): string {
  return sha256(canonical(value))
}

/** JSON text whose keys stand in one order, however they were set; keys whose value is undefined are left out. */
export function canonical(value: unknown): string {
  // The whole at once: to put a text together key by key takes three times as long.
  return JSON.stringify(inOrder(value))
}

/** Plain data as it would come out of its `canonical` text: keys in one order, nothing undefined. Refuses what `hashOf` refuses. */
export function inOrder<T>(value: T): T
export function inOrder(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') {
    // A negative zero has no text of its own.
    if (Number.isFinite(value)) return value === 0 ? 0 : value
    throw new TypeError(`Unexpected ${value}, expected a finite number`)
  }
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : inOrder(item)))
  if (!isPlain(value)) throw new TypeError(`Unexpected ${describe(value)}, expected plain data`)
  const copy: Record<string, unknown> = {}
  for (const key of sortedKeys(value)) {
    const own = value[key]
    if (own === undefined) continue
    // A key of this name would be taken for the prototype.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: inOrder(own), enumerable: true })
    else copy[key] = inOrder(own)
  }
  return copy
}

/** Most objects have their keys in order, and to sort them takes longer than to see it. */
function sortedKeys(value: Record<string, unknown>): readonly string[] {
  const keys = Object.keys(value)
  return keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key) ? keys : keys.sort()
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function describe(value: unknown): string {
  return typeof value === 'object' && value !== null ? value.constructor.name : typeof value
}
