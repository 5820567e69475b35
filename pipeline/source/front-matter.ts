import type { Root } from 'mdast'
import type { FrontMatter, Notice, Place, Reported } from '../model/index.ts'
import { type ParsedYaml, parseYaml } from './parse-yaml.ts'

/** What the front matter says under the keys that Concord knows; other keys belong to other programs. */
export function readFrontMatter(tree: Root, language: string): Reported<FrontMatter> {
  const node = tree.children[0]
  if (node?.type !== 'yaml') return { value: {}, notices: [] }
  const { data, fault } = parseYaml(node.value)
  if (fault) return { value: {}, notices: [faultNotice(fault, language, node.position?.start.line ?? 1)] }
  return { value: fieldsOf(data), notices: [] }
}

/** The front matter begins on the line after its fence. */
function faultNotice({ message, place }: NonNullable<ParsedYaml['fault']>, language: string, fence: number): Notice {
  const inFile: Place = { ...place, line: fence + place.line, endLine: fence + place.endLine }
  return { rule: 'yaml-invalid', severity: 'error', message, language, place: inFile }
}

function fieldsOf(data: unknown): FrontMatter {
  const title = textOf(data, 'title')
  const shortTitle = textOf(data, 'short-title')
  const description = textOf(data, 'description')
  return { ...(title && { title }), ...(shortTitle && { shortTitle }), ...(description && { description }) }
}

function textOf(data: unknown, key: string): string | undefined {
  if (typeof data !== 'object' || data === null || !(key in data)) return undefined
  const value: unknown = Reflect.get(data, key)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
