import { readFileSync } from 'node:fs'
import { inProject } from '../current-files.js'

const FILES = [
  {
    name: 'concord.yaml',
    path: 'documents/concord.yaml',
    intro: 'The settings of the whole project. Every key may be left out, and so may the file.',
  },
  {
    name: 'publication.yaml',
    path: 'documents/<publication>/publication.yaml',
    intro:
      'One publication: which works it holds, and what its title page and its imprint say. Every key may be left out, and so may the file.',
  },
  {
    name: 'terms.yaml',
    path: 'documents/terms.yaml',
    intro:
      'The words that must be rendered alike everywhere. The checks [term-missing](checks.md#term-missing), [term-forbidden](checks.md#term-forbidden), [acronym-changed](checks.md#acronym-changed) and [verbatim-changed](checks.md#verbatim-changed) read it; [link-missing](checks.md#link-missing) and [link-language](checks.md#link-language) read `links`.',
  },
]

const INTRO = `# Settings

Three kinds of YAML files say what a folder of Markdown files does not. A key that does not exist, or a value that does not fit, is reported with
its line and column by [setting-unknown](checks.md#setting-unknown) and [setting-invalid](checks.md#setting-invalid).

Editors with a YAML language server (Visual Studio Code with its YAML extension, for example) complete the keys and say what they mean, if the
file begins with the line \`# yaml-language-server: $schema=…\` that the examples have; the path leads from the file to
[\`pipeline/source/schemas/\`](../pipeline/source/schemas/).`

/** \`docs/settings.md\`: every key of the settings files, as their schemas describe them. */
export function settingsPage() {
  return `${[INTRO, ...FILES.map(section)].join('\n\n')}\n`
}

function section({ name, path, intro }) {
  const schema = JSON.parse(readFileSync(inProject(`pipeline/source/schemas/${name.replace('.yaml', '.schema.json')}`), 'utf8'))
  const rows = rowsOf(schema, '').map((cells) => `| ${cells.join(' | ')} |`)
  const example = readFileSync(inProject(`scripts/examples/${name}`), 'utf8')
  return [
    `## ${name}`,
    `\`${path}\`. ${intro}`,
    ['| Key | Value | Meaning |', '| --- | --- | --- |', ...rows].join('\n'),
    `\`\`\`yaml\n${example}\`\`\``,
  ].join('\n\n')
}

/** A row for each key; keys inside keys follow with the names of those around them. */
function rowsOf(schema, prefix) {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const name = prefix + key
    const item = value.type === 'array' ? value.items : value
    const inside = isFree(item) ? rowsOf(item.additionalProperties, `${name}.….`) : hasOwnKeys(item) ? rowsOf(item, `${name}.`) : []
    return [[`\`${name}\``, kindOf(value), value.description], ...inside]
  })
}

/** Names that the project chooses, each with keys and values of its own. */
function isFree({ type, properties, additionalProperties }) {
  return type === 'object' && !properties && additionalProperties?.type === 'object' && !isNamed(additionalProperties)
}

/** Keys of the schema, not names that the reader chooses among. */
function hasOwnKeys(schema) {
  return (
    schema.type === 'object' &&
    !isFree(schema) &&
    !isNamed(schema) &&
    Object.values(schema.properties).every(({ description }) => description)
  )
}

/** Languages and rules are keys too, which all take the same values. */
function isNamed(schema) {
  const values = Object.values(schema.properties ?? {}).map(({ description: _, ...value }) => JSON.stringify(value))
  return values.length > 1 && new Set(values).size === 1
}

function kindOf(schema) {
  if (schema.enum) return schema.enum.map(code).join(', ')
  if (schema.format) return { date: 'day', uri: 'address' }[schema.format]
  switch (schema.type) {
    case 'array':
      if (schema.items.anyOf)
        return `list of ${schema.items.anyOf.map((item) => `${kindOf(item)}${item.type === 'string' ? 's' : ''}`).join(' or ')}`
      if (isNamed(schema.items)) return `list of ${kindOf(schema.items)}`
      return schema.items.type === 'string' ? `list of ${schema.items.enum ? kindOf(schema.items) : 'texts'}` : 'list of keys and values'
    case 'object':
      return kindOfObject(schema)
    case 'integer':
      return 'number'
    case 'boolean':
      return '`true` or `false`'
    default:
      return 'text'
  }
}

function kindOfObject(schema) {
  if (isFree(schema)) return 'keys and values for each publication'
  const properties = Object.entries(schema.properties)
  if (hasOwnKeys(schema)) return 'keys and values'
  if (!isNamed(schema)) return properties.map(([name, value]) => `${code(name)}: ${kindOf(value)}`).join('; ')
  const [[, first]] = properties
  return `${kindOf(first)} for each ${first.description ? 'rule' : 'language'}`
}

function code(word) {
  return `\`${word}\``
}
