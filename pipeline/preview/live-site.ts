import { ConcordError } from '../model/index.ts'
import { changedPaths, emptySite, type Site } from './site.ts'

/** A site that follows its texts. */
export interface LiveSite {
  /** The site as it was made last; waits for the first one. */
  current(): Promise<Site>
  /** Counts the sites that differ from the one before. */
  version(): number
  /** Waits until nothing is being made. */
  settled(): Promise<void>
  /** Makes the site anew; where it is being made, once more afterwards. */
  refresh(): void
  /** Calls back whenever there is another site, until the answer is called. */
  onChange(listener: () => void): () => void
}

export interface LiveSiteOptions {
  /** Makes a site from what is there now, and from the site before. */
  readonly make: (before: Site) => Promise<Site>
  /** The language of its words before anything is known. */
  readonly language: string
  /** Told of every site that differs from the one before. */
  readonly onMade: (site: Site, changed: readonly string[]) => void
  /** Told of a fault of our own. */
  readonly onFault: (error: unknown) => void
}

/** Makes one site after the other, never two at a time. What the surroundings refuse is told on the site before, which stays. */
export function liveSite({ language, make, onFault, onMade }: LiveSiteOptions): LiveSite {
  let site = emptySite(language)
  let version = 0
  let isAsked = false
  let making: Promise<void> | undefined
  let first: Promise<void> | undefined
  const listeners = new Set<() => void>()
  const makeOnce = async () => {
    const next = await make(site).catch((error: unknown) => withProblem(site, error))
    const changed = changedPaths(site, next)
    const isOther = changed.length > 0 || JSON.stringify(site.problem) !== JSON.stringify(next.problem)
    site = next
    if (!isOther) return
    version++
    onMade(site, changed)
    for (const listener of listeners) listener()
  }
  const work = async () => {
    while (isAsked) {
      isAsked = false
      await makeOnce()
    }
    making = undefined
  }
  const refresh = () => {
    isAsked = true
    making ??= work().catch(onFault)
    first ??= making
  }
  return {
    current: async () => {
      if (!first) refresh()
      await first
      return site
    },
    settled: async () => making,
    version: () => version,
    refresh,
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function withProblem(site: Site, error: unknown): Site {
  if (!(error instanceof ConcordError)) throw error
  return { ...site, problem: { message: error.message, remedy: error.remedy } }
}
