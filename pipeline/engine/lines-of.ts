import type { LineOf } from '../model/index.ts'
import type { Project } from './project.ts'

/** Lines of the texts of a project as they were read; each text is split at most once. */
export function linesOf({ texts }: Pick<Project, 'texts'>): LineOf {
  const split = new Map<string, readonly string[]>()
  return (file, line) => {
    const text = texts.get(file)
    if (!text) return undefined
    const lines = split.get(file) ?? new TextDecoder().decode(text.bytes).split(/\r\n|\r|\n/)
    split.set(file, lines)
    return lines[line - 1]
  }
}
