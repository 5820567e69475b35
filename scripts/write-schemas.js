// Writes the JSON Schemas of the settings files, by which editors complete and check them, from the schemas that Concord reads by.
import { z } from 'zod'
import { CHECKS } from '../dist/checks/index.js'
import { FORMAT_RULES, SOURCE_RULES } from '../dist/engine/rules.js'
import { concordSchema, publicationSchema, termsSchema } from '../dist/source/schemas.js'
import { keepCurrent, outputOf } from './current-files.js'

const SCHEMAS = [
  ['concord', concordSchema, 'Settings of a Concord project'],
  ['publication', publicationSchema, 'A publication: its works and what is said of it'],
  ['terms', termsSchema, 'Terms and names, and the form they take in each language'],
]

keepCurrent(
  SCHEMAS.map(([name, schema, title]) => {
    const path = `pipeline/source/schemas/${name}.schema.json`
    return { path, text: formatted(JSON.stringify({ ...jsonSchemaOf(schema), title }), path) }
  }),
)

/** The draft that editors of YAML understand; keys with a default need not be written. */
function jsonSchemaOf(schema) {
  const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override: ({ jsonSchema }) => simplify(jsonSchema) })
  const { checks } = json.properties
  if (checks) nameRules(checks)
  return json
}

/** Editors complete keys that are properties, and few know names that are only listed; a day needs no pattern besides its format. */
function simplify(schema) {
  if (schema.format === 'date') delete schema.pattern
  const names = schema.propertyNames?.enum
  if (!names) return
  schema.properties ??= Object.fromEntries(names.map((name) => [name, schema.additionalProperties]))
  schema.additionalProperties = false
  delete schema.propertyNames
}

function nameRules(checks) {
  const rules = [...CHECKS, ...SOURCE_RULES, ...FORMAT_RULES]
  checks.properties = Object.fromEntries(rules.map(({ id, summary }) => [id, { ...checks.additionalProperties, description: summary }]))
  checks.additionalProperties = false
  delete checks.propertyNames
}

/** As the project's formatter wants it. */
function formatted(json, path) {
  return outputOf('node_modules/@biomejs/biome/bin/biome', ['format', `--stdin-file-path=${path}`], json)
}
