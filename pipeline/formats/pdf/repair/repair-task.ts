import type { Task } from '../../../model/index.ts'
import { type Printed, type Repaired, repairPdf } from './repair-pdf.ts'

/** The repair of a file as a task: it takes as long as printing, and meanwhile the next book can be printed. */
export const task: Task<Printed, Repaired> = { address: new URL('repair-task.js', import.meta.url).href, run: repairPdf }
