import type { z } from 'zod'
import type { Notice, Place, Reported } from '../model/index.ts'
import { type ParsedYaml, parseYaml } from './parse-yaml.ts'
import { settingNotices } from './setting-notices.ts'

/** What a YAML file says, and where it says it. */
export interface YamlFile<T> extends Reported<T | undefined> {
  placeOf(path: readonly PropertyKey[]): Place
}

/** Reads a YAML file by a schema. Every mistake becomes a notice at its line and column; `undefined` where nothing can be made of it. */
export function readYaml<T>(text: string, schema: z.ZodType<T>): YamlFile<T> {
  const yaml = parseYaml(text)
  return { ...readParsed(yaml, text, schema), placeOf: yaml.placeOf }
}

function readParsed<T>(yaml: ParsedYaml, text: string, schema: z.ZodType<T>): Reported<T | undefined> {
  if (yaml.fault) return { value: undefined, notices: [faultNotice(yaml.fault)] }
  const data = yaml.data ?? {}
  const result = schema.safeParse(data, { reportInput: true })
  if (result.success) return { value: result.data, notices: [] }
  const { issues } = result.error
  return { value: repaired(data, issues, schema), notices: issues.flatMap((issue) => settingNotices(issue, yaml, text)) }
}

function faultNotice({ message, place }: { readonly message: string; readonly place: Place }): Notice {
  return { rule: 'yaml-invalid', severity: 'error', message, language: '', place }
}

/** The data without the keys that are wrong, where the rest can stand alone: one mistake must not hide a whole publication. */
function repaired<T>(data: unknown, issues: readonly z.core.$ZodIssue[], schema: z.ZodType<T>): T | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  const copy: Record<string, unknown> = { ...data }
  for (const issue of issues) {
    if (issue.path.length === 0 && issue.code === 'unrecognized_keys') for (const key of issue.keys) delete copy[key]
    else if (issue.path.length > 0) delete copy[String(issue.path[0])]
  }
  const result = schema.safeParse(copy)
  return result.success ? result.data : undefined
}
