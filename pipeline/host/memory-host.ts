import type { Cache, DocumentFile, Host, PrintJob } from '../model/index.ts'

/** A world of texts in memory, for tests: what is written can be looked at. */
export interface MemoryHost extends Host {
  readonly documents: Map<string, string | Uint8Array>
  readonly output: Map<string, Uint8Array>
  readonly printed: PrintJob[]
}

/** Makes a world with these files; paths count from the root (`documents/…`). Printing gives bytes that are no PDF. */
export function memoryHost(documents: Readonly<Record<string, string | Uint8Array>>, cache: Cache = memoryCache()): MemoryHost {
  const files = new Map(Object.entries(documents))
  const output = new Map<string, Uint8Array>()
  const printed: PrintJob[] = []
  const readDocument = async (path: string) => {
    const content = files.get(path)
    if (content === undefined) throw new Error(`No file ${path}`)
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  return {
    documents: files,
    output,
    printed,
    cache,
    documentsFolder: 'documents',
    listDocuments: async () => [...files.keys()].sort().map((path): DocumentFile => ({ path })),
    readDocument,
    readBeginning: async (path, length) => (await readDocument(path)).subarray(0, length),
    readStyle: async (name) => `/* ${name} */\n`,
    readFont: async (name) => new TextEncoder().encode(name),
    print: async (job) => {
      printed.push(job)
      return new TextEncoder().encode(job.html)
    },
    perform: (task, input) => task.run(input),
    browserId: async () => 'memory',
    history: async () => undefined,
    readOutput: async (path) => output.get(path),
    writeOutput: async (path, bytes) => {
      output.set(path, bytes)
    },
    removeOutput: async (path) => {
      output.delete(path)
    },
  }
}

/** A cache that lasts as long as the process. */
export function memoryCache(): Cache {
  const entries = new Map<string, Uint8Array>()
  return {
    get: async (key) => entries.get(key),
    put: async (key, bytes) => {
      entries.set(key, bytes)
    },
  }
}
