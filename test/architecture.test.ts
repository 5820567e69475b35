import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CHECKS } from '../pipeline/checks/index.ts'
import { FORMATS } from '../pipeline/formats/index.ts'
import { LANGUAGES } from '../pipeline/languages/index.ts'
import { moduleOf, sourceFiles } from './support/modules.ts'

const files = sourceFiles()

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  languages: ['model'],
  text: ['model', 'languages'],
  source: ['model', 'languages', 'text'],
  align: ['model', 'languages', 'text'],
  changes: ['model', 'text'],
  checks: ['model', 'languages', 'text'],
  render: ['model', 'languages', 'text'],
  formats: ['model', 'languages', 'text', 'render'],
  reports: ['model', 'languages', 'text', 'render'],
  engine: ['model', 'languages', 'text', 'source', 'align', 'changes', 'checks', 'render', 'formats', 'reports'],
  host: ['model'],
  preview: ['model', 'languages', 'engine'],
  cli: ['model', 'languages', 'text', 'source', 'checks', 'reports', 'engine', 'host', 'preview'],
  index: ['model', 'engine', 'host'],
}

const PACKAGE_HOMES: Readonly<Record<string, RegExp>> = {
  unified: /^(source|render)\//,
  'remark-parse': /^(source|render)\//,
  'remark-rehype': /^render\//,
  'rehype-stringify': /^render\//,
  'epub-gen-memory': /^formats\/epub\//,
  puppeteer: /^host\/browser\.ts$/,
  zod: /^source\//,
  commander: /^cli\//,
  diff: /^(text|changes)\//,
}

const OUTSIDE = [
  /'node:(?!crypto|zlib|worker_threads)/,
  /\bprocess\./,
  /\bDate\.now\b/,
  /\bnew Date\(\)/,
  /\bMath\.random\b/,
  /\brandomUUID\b/,
  /\bperformance\.now\b/,
  /\.localeCompare\((?![^)]*,)/,
  /\.toLocale[A-Z]\w*\(\)/,
  /\bfetch\(/,
]

describe('modules', () => {
  test('every folder of the pipeline is in the table of imports', () => {
    expect(new Set(files.map(({ path }) => moduleOf(path)))).toEqual(new Set(Object.keys(MAY_IMPORT)))
  })

  test('imports follow the table, types included', () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const own = moduleOf(path)
      return imports
        .filter((target) => moduleOf(target) !== own && !MAY_IMPORT[own]?.includes(moduleOf(target)))
        .map((target) => `${path} → ${target}`)
    })
    expect(wrong).toEqual([])
  })

  test('no file imports itself in a circle', () => {
    expect(circles()).toEqual([])
  })

  test('no check imports a check, no format a format, no report a report', () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const [folder, own] = path.split('/')
      if (!['checks', 'formats', 'reports'].includes(folder ?? '') || path.split('/').length < 3) return []
      return imports
        .filter((target) => target.startsWith(`${folder}/`) && target.split('/').length > 2 && target.split('/')[1] !== own)
        .map((target) => `${path} → ${target}`)
    })
    expect(wrong).toEqual([])
  })

  test('libraries stay in their homes', () => {
    const wrong = files.flatMap(({ path, packages }) =>
      packages.filter((name) => PACKAGE_HOMES[name] && !PACKAGE_HOMES[name]?.test(path)).map((name) => `${path} → ${name}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('effects', () => {
  test.each(files.filter(({ path }) => !/^(host|cli|preview)\//.test(path)).map((file) => [file.path, file] as const))(
    '%s touches nothing outside',
    (_, file) => {
      expect(OUTSIDE.filter((pattern) => pattern.test(file.code)).map(String)).toEqual([])
    },
  )

  test('no language code stands outside the languages', () => {
    const tags = LANGUAGES.map(({ tag }) => tag).join('|')
    const wrong = files
      .filter(({ path }) => !path.startsWith('languages/'))
      .filter(({ code }) => new RegExp(`['"\`](${tags})['"\`]`).test(code))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

describe('lists', () => {
  const folders = (place: string) =>
    readdirSync(`pipeline/${place}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)

  test('every check folder is in the list of checks, and the other way round', () => {
    expect(CHECKS.map(({ id }) => id).sort()).toEqual(folders('checks').sort())
  })

  test('every format folder is in the list of formats', () => {
    expect(FORMATS.map(({ id }) => id).sort()).toEqual(folders('formats').sort())
  })

  test('every language folder is in the list of languages', () => {
    expect(LANGUAGES.map(({ tag }) => tag).sort()).toEqual(folders('languages').sort())
  })
})

describe('style', () => {
  test('no file says more than one thing in more than 300 lines', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 300)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  test('no export without a sentence that says what it is for', () => {
    const bare = files.flatMap(({ path, text }) =>
      [...text.matchAll(/(^|\n)(?<before>[^\n]*)\nexport (?:async )?(?:function|const) (?<name>\w+)/g)]
        .filter(({ groups }) => !/\*\/\s*$/.test(groups?.before ?? ''))
        .map(({ groups }) => `${path} ${groups?.name}`),
    )
    expect(bare).toEqual([])
  })
})

function circles(): readonly string[] {
  const graph = new Map(files.map(({ path, imports }) => [path, imports]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path) || trail.includes(path)) return
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return found
}
