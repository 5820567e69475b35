import type { PrintedVolume } from '../model/index.ts'
import { once } from './once.ts'
import type { PlannedArtifact } from './planned-artifact.ts'

/** A file that names the pages of a PDF, so that it is decided when that one is finished. `plan` decides it; its path is known before. */
export function planAfterPrinting(
  path: string,
  pdf: () => PlannedArtifact | undefined,
  plan: (printed?: PrintedVolume) => Promise<readonly PlannedArtifact[]>,
): PlannedArtifact {
  return {
    path,
    isLate: true,
    finish: once(async () => {
      const finished = await pdf()?.finish()
      const printed = finished && { path: finished.artifact.path, blocks: finished.blocks }
      const file = (await plan(printed)).find((planned) => planned.path === path)
      if (!file) throw new Error(`No file ${path}`)
      return file.finish()
    }),
  }
}
