import type { Project } from '../engine/project.ts'
import { ConcordError } from '../model/index.ts'
import { nearest } from '../text/nearest.ts'

/** The publication, or the one of its works, that a command line names with a slash between them. */
export function targetOf(target: string, { publications, works }: Project): { readonly publication: string; readonly work?: string } {
  if (publications.some(({ id }) => id === target)) return { publication: target }
  const names = [...works.values()].map(({ publication, work }) => ({ publication, work }))
  const found = names.find(({ publication, work }) => `${publication}/${work}` === target)
  if (found) return found
  const known = [...publications.map(({ id }) => id), ...names.map(({ publication, work }) => `${publication}/${work}`)]
  const near = nearest(target, known)
  throw new ConcordError('unknown-publication', `Unexpected publication or work \`${target}\`${near ? `, expected \`${near}\`` : ''}`, {
    remedy: 'Write the name of a publication, or publication and work with a slash between them; `concord status` lists them.',
  })
}
