import { availableParallelism } from 'node:os'

/** How many files to finish at a time: printing gains nothing beyond a few. */
export function defaultJobs(): number {
  return Math.max(2, Math.min(4, availableParallelism()))
}
