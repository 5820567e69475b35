import { NO_TERMS, type Notice, type Place, type Settings, type Terms } from '../model/index.ts'
import type { Overrides } from '../source/settings.ts'
import { nearest } from '../text/nearest.ts'
import { hashOf } from './hash.ts'
import type { Reader } from './reader.ts'
import { type Run, through } from './through.ts'

/** The settings, and where their languages come from. */
export interface Configured {
  readonly settings: Settings
  readonly notices: readonly Notice[]
  /** Who has said which languages there are. */
  readonly languagesFrom: 'command-line' | 'settings' | 'files'
}

/** `concord.yaml` with the command line. */
export async function readSettingsFile(reader: Reader, run: Run, overrides: Overrides): Promise<Configured> {
  const path = reader.pathOf('concord.yaml')
  const file = await reader.read(path)
  const known = await through(run, {
    name: 'settings',
    subject: path,
    input: hashOf({ file: file?.sha256 ?? '', overrides }),
    run: async () => {
      const [{ decode }, { readSettings }] = await Promise.all([import('../source/decode.ts'), import('../source/settings.ts')])
      const text = decode(file?.bytes ?? new Uint8Array(), '')
      const read = readSettings(text.value, overrides)
      const isForeign = file === undefined && !read.value.layout.includes('{publication}')
      return {
        value: { settings: isForeign ? asForeign(read.value) : read.value, languagesFrom: languagesFrom(overrides, text.value) },
        notices: [...text.notices, ...read.notices],
      }
    },
  })
  return { ...(await known.value()), notices: known.notices }
}

/**
 * Rules about what Concord publishes. A tree that is read with a layout of its own, and has no `concord.yaml`, is published by something else,
 * which has its own ways with HTML, directives, addresses and pictures: there only the languages are compared.
 */
const PUBLISHING_RULES = [
  'directive-invalid',
  'directive-unclosed',
  'directive-unknown',
  'glyph-missing',
  'heading-skipped',
  'html-raw',
  'html-removed',
  'link-broken',
  'link-outside',
  'picture-damaged',
  'picture-missing',
  'picture-remote',
  'picture-unsafe',
] as const

function asForeign(settings: Settings): Settings {
  return {
    ...settings,
    isForeign: true,
    checks: { ...Object.fromEntries(PUBLISHING_RULES.map((rule) => [rule, 'off' as const])), ...settings.checks },
  }
}

function languagesFrom({ languages }: Overrides, text: string): Configured['languagesFrom'] {
  if (languages) return 'command-line'
  return /^languages\s*:/m.test(text) ? 'settings' : 'files'
}

export interface ReadTerms {
  readonly value: Terms
  readonly hash: string
  readonly notices: readonly Notice[]
}

/** `terms.yaml`; no terms where there is none. */
export async function readTermsFile(reader: Reader, run: Run): Promise<ReadTerms> {
  const path = reader.pathOf('terms.yaml')
  const file = await reader.read(path)
  if (!file) return { value: NO_TERMS, hash: '', notices: [] }
  const known = await through(run, {
    name: 'terms',
    subject: path,
    input: file.sha256,
    run: async () => {
      const [{ decode }, { readTerms }] = await Promise.all([import('../source/decode.ts'), import('../source/settings.ts')])
      const text = decode(file.bytes, '')
      const read = readTerms(text.value)
      return { value: read.value, notices: [...text.notices, ...read.notices] }
    },
  })
  return { value: await known.value(), hash: known.hash, notices: known.notices }
}

/** Says which names under `checks:` are no rules, each at its place. */
export async function unknownRules(
  settings: Settings,
  rules: () => Promise<readonly string[]>,
  reader: Reader,
): Promise<readonly Notice[]> {
  const named = Object.keys(settings.checks)
  const known = named.length === 0 ? [] : await rules()
  const unknown = named.filter((rule) => !known.includes(rule))
  if (unknown.length === 0) return []
  const yaml = await parsedSettings(reader)
  return unknown.map((rule) => {
    const near = nearest(rule, known)
    const expected = near ? `\`${near}\`` : 'one that `concord explain` lists'
    const message = `\`checks\`: Unexpected check \`${rule}\`, expected ${expected}`
    return { rule: 'setting-unknown', severity: 'error', message, language: '', place: yaml.placeOfKey(['checks'], rule) }
  })
}

/** Says which names under `publications:` and `policy:` are none, each at its place. */
export async function unknownPublications(settings: Settings, known: readonly string[], reader: Reader): Promise<readonly Notice[]> {
  const isUnknown = (id: string) => !known.includes(id)
  const policies = Object.keys(settings.policy).filter((id) => id !== 'default')
  if (![...settings.publications, ...policies].some(isUnknown)) return []
  const yaml = await parsedSettings(reader)
  return [
    ...settings.publications.flatMap((id, at) =>
      isUnknown(id) ? [unknownPublication('publications', id, known, yaml.placeOf(['publications', at]))] : [],
    ),
    ...policies.filter(isUnknown).map((id) => unknownPublication('policy', id, known, yaml.placeOfKey(['policy'], id))),
  ]
}

function unknownPublication(key: string, id: string, known: readonly string[], place: Place): Notice {
  const near = nearest(id, known)
  const message = `\`${key}\`: Unexpected publication \`${id}\`, expected ${near ? `\`${near}\`` : 'the name of a folder that holds editions'}`
  return { rule: 'setting-invalid', severity: 'error', message, language: '', place }
}

async function parsedSettings(reader: Reader) {
  const [{ decode }, { parseYaml }] = await Promise.all([import('../source/decode.ts'), import('../source/parse-yaml.ts')])
  const file = await reader.read(reader.pathOf('concord.yaml'))
  return parseYaml(decode(file?.bytes ?? new Uint8Array(), '').value)
}
