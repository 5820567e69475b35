import type { Root } from 'mdast'
import { parseDocument } from 'yaml'
import type { FrontMatter, Notice, Place, Reported } from '../model/index.ts'

/** What the front matter says under the keys that Concord knows; other keys belong to other programs. */
export function readFrontMatter(tree: Root, language: string): Reported<FrontMatter> {
  const node = tree.children[0]
  if (node?.type !== 'yaml') return { value: {}, notices: [] }
  const document = parseDocument(node.value, { prettyErrors: true, logLevel: 'silent' })
  const firstLine = (node.position?.start.line ?? 1) + 1
  const notices = document.errors.map((error): Notice => {
    const at = error.linePos?.[0] ?? { line: 1, col: 1 }
    const line = firstLine + at.line - 1
    const place: Place = { line, column: at.col, endLine: line, endColumn: at.col + 1 }
    const message = `Unexpected YAML in the front matter: ${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '')}`
    return { rule: 'yaml-invalid', severity: 'error', message, language, place }
  })
  const data: unknown = notices.length > 0 ? {} : document.toJS({ maxAliasCount: 50 })
  return { value: fieldsOf(data), notices }
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
