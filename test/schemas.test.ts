import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPublication, readSettings, readTerms } from '../pipeline/source/settings.ts'

const FOLDER = 'pipeline/source/schemas'
const EXAMPLES = 'scripts/examples'

const schemas = readdirSync(FOLDER).map((name): [string, Schema] => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))])

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: boolean
}

describe('the JSON Schemas', () => {
  test('are what `npm run docs` writes after `npm run compile`', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/write-schemas.js', '--check'], { encoding: 'utf8' })
    expect(stdout + stderr).toBe('')
  })

  test.each(schemas)('%s says what each key means', (_, schema) => {
    expect(undescribed(schema, '')).toEqual([])
  })

  test.each(schemas)('%s allows no other keys', (_, schema) => {
    expect(openObjects(schema, '')).toEqual([])
  })
})

describe('settings files', () => {
  test.each(settingsFiles('documents'))('%s names its schema', (path) => {
    const [line = ''] = readFileSync(path, 'utf8').split('\n')
    const schema = /^# yaml-language-server: \$schema=(.+)$/.exec(line)?.[1] ?? ''
    expect(schema).toMatch(/\.schema\.json$/)
    expect(existsSync(join(dirname(path), schema))).toBe(true)
  })

  test.each([
    ['concord.yaml', (text: string) => readSettings(text, {}).notices],
    [
      'publication.yaml',
      (text: string) =>
        readPublication(text, { folder: 'annual-report', found: ['figures', 'foreword', 'year-in-review'], source: 'en' }).notices,
    ],
    ['terms.yaml', (text: string) => readTerms(text).notices],
  ])('the example %s is right', (name, noticesOf) => {
    expect(noticesOf(readFileSync(join(EXAMPLES, name), 'utf8'))).toEqual([])
  })
})

/** Keys without a description; languages and rules are names, which the key around them describes. */
function undescribed(schema: Schema, path: string): readonly string[] {
  const own = Object.entries(schema.properties ?? {})
  const isNamed = own.length > 0 && own.every(([, value]) => value.description === undefined) && path !== ''
  return [
    ...(isNamed ? [] : own.filter(([, value]) => !value.description?.endsWith('.')).map(([key]) => `${path}/${key}`)),
    ...own.flatMap(([key, value]) => undescribed(value, `${path}/${key}`)),
    ...(schema.items ? undescribed(schema.items, path) : []),
  ]
}

function openObjects(schema: Schema, path: string): readonly string[] {
  const inside = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => openObjects(value, `${path}/${key}`))
  return [
    ...(schema.properties && schema.additionalProperties !== false ? [path || '/'] : []),
    ...inside,
    ...(schema.items ? openObjects(schema.items, path) : []),
  ]
}

function settingsFiles(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name))
}
