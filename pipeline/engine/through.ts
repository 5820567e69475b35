import type { Cache, Notice, Reported } from '../model/index.ts'
import { inOrder, sha256 } from './hash.ts'
import { keepRecent } from './recent-values.ts'

/** The result of a step: its hash and notices at once, its value when somebody asks for it. */
export interface Known<T> {
  /** Hash of the value: the input of the next step, which is not run where it came out the same. */
  readonly hash: string
  readonly notices: readonly Notice[]
  value(): Promise<T>
}

/** What every step needs to know of the run. */
export interface Run {
  readonly cache: Cache
  /** What shapes results besides their input: Concord's code and the libraries it is built on. */
  readonly tool: string
  /** Told of every step that was run and not found, for `--verbose`. */
  readonly onStep: (step: string, subject: string) => void
}

export interface Step<T> {
  readonly name: string
  /** What the step is about, for people. */
  readonly subject: string
  /** Hash of everything that the result depends on. */
  readonly input: string
  run(): Promise<Reported<T>> | Reported<T>
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Runs a step, or finds what it gave for the same input before. Findings are found again with the value; no stage knows about it. */
export async function through<T>(run: Run, step: Step<T>): Promise<Known<T>> {
  const key = `${step.name}-${sha256(`${run.tool}\n${step.name}\n${step.input}`)}`
  const record = parseRecord(await run.cache.get(key))
  if (record) return { ...record, value: looselyKept(() => rememberedValue(run, record.hash, step)) }
  run.onStep(step.name, step.subject)
  const { value, notices } = await step.run()
  // As it is remembered, key by key in order: what follows must not differ between a value that is new and one that was found.
  const remembered = inOrder(value)
  const text = JSON.stringify(remembered)
  const hash = sha256(text)
  await run.cache.put(`value-${hash}`, encoder.encode(text))
  await run.cache.put(key, encoder.encode(JSON.stringify({ hash, notices })))
  keepRecent(run.cache, remembered, text.length)
  return { hash, notices, value: looselyKept(() => rememberedValue(run, hash, step), remembered) }
}

/**
 * Reads a value once for as long as there is room for it (`recent-values.ts`): the trees of ten thousand works would not fit into memory, and one
 * that is asked for again and again should not be read each time.
 */
function looselyKept<T>(read: () => Promise<T>, known?: T): () => Promise<T> {
  let kept: () => T | undefined = known === undefined ? () => undefined : held(known)
  return async () => {
    const value = kept() ?? (await read())
    kept = held(value)
    return value
  }
}

/** A function of its own, since one that is made beside the value would hold it. */
function held<T>(value: T): () => T | undefined {
  return typeof value === 'object' && value !== null ? dereferenced(new WeakRef<T & object>(value)) : () => value
}

function dereferenced<T extends object>(reference: WeakRef<T>): () => T | undefined {
  return () => reference.deref()
}

interface Remembered {
  readonly hash: string
  readonly notices: readonly Notice[]
}

/** A record that cannot be read counts as none: deleting or damaging the cache costs time and nothing else. */
function parseRecord(bytes: Uint8Array | undefined): Remembered | undefined {
  if (!bytes) return undefined
  try {
    const record: Partial<Remembered> = JSON.parse(decoder.decode(bytes))
    return typeof record.hash === 'string' && Array.isArray(record.notices) ? { hash: record.hash, notices: record.notices } : undefined
  } catch {
    return undefined
  }
}

async function rememberedValue<T>(run: Run, hash: string, step: Step<T>): Promise<T> {
  const bytes = await run.cache.get(`value-${hash}`)
  const text = bytes && decoder.decode(bytes)
  if (text !== undefined && sha256(text) === hash) {
    const value: T = JSON.parse(text)
    keepRecent(run.cache, value, text.length)
    return value
  }
  run.onStep(step.name, step.subject)
  const { value } = await step.run()
  return value
}
