import { type Making, planArtifacts } from './artifacts.ts'
import { planParallels } from './parallel-artifacts.ts'
import type { Filter, Snapshot } from './snapshot.ts'

/** Makes one PDF or EPUB, and nothing else; undefined where a build would make no such file. */
export async function makeDownload(snapshot: Snapshot, path: string, making: Making): Promise<Uint8Array | undefined> {
  const [first = '', ...rest] = path.split('/')
  const format = (['pdf', 'epub'] as const).find((id) => path.endsWith(`.${id}`))
  if (!format) return undefined
  const filter: Filter = { publications: [rest.slice(0, -1).join('/')], formats: [format] }
  const isParallel = first === 'parallel'
  const planned = isParallel
    ? await planParallels(snapshot, filter, making)
    : await planArtifacts(snapshot, { ...filter, languages: [first] }, making)
  const wanted = planned.find((plan) => plan.path === path)
  return wanted && (await wanted.finish()).bytes()
}
