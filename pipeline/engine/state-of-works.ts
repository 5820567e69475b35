import { type WorkState, workState } from '../changes/passage.ts'
import { type ReadWork, valuesOf } from './work-steps.ts'

/** The state of a work that was read; of several, where its editions have come from several, their rows one after another. */
export async function stateOfWorks(works: readonly ReadWork[], namesNow?: ReadonlyMap<string, string>): Promise<WorkState> {
  const states = await Promise.all(
    works.map(async (work) => workState((await work.aligned.value()).rows, await valuesOf(work.editions), namesNow)),
  )
  const [first] = states
  return first && states.length === 1 ? first : states.reduce(joined, { rows: [], passages: {} })
}

function joined(one: WorkState, other: WorkState): WorkState {
  const moved = Object.entries(other.passages).filter(([language]) => !one.passages[language])
  const passages = moved.map(
    ([language, list]) => [language, list.map((passage) => ({ ...passage, row: passage.row + one.rows.length }))] as const,
  )
  return { rows: [...one.rows, ...other.rows], passages: { ...one.passages, ...Object.fromEntries(passages) } }
}
