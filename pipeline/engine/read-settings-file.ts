import { NO_TERMS, type Notice, type Settings, START, type Terms } from '../model/index.ts'
import type { Overrides } from '../source/settings.ts'
import { hashOf } from './hash.ts'
import type { Reader } from './reader.ts'
import { type Run, through } from './through.ts'

/** The settings, and whether anybody has said which languages there are. */
export interface Configured {
  readonly settings: Settings
  readonly notices: readonly Notice[]
  readonly areLanguagesGiven: boolean
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
      return {
        value: { settings: read.value, areLanguagesGiven: overrides.languages !== undefined || /^languages\s*:/m.test(text.value) },
        notices: [...text.notices, ...read.notices],
      }
    },
  })
  return { ...(await known.value()), notices: known.notices }
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

/** Says which names under `checks:` are no rules. */
export async function unknownRules(settings: Settings, rules: () => Promise<readonly string[]>): Promise<readonly Notice[]> {
  const named = Object.keys(settings.checks)
  const known = named.length === 0 ? [] : await rules()
  return named
    .filter((rule) => !known.includes(rule))
    .map((rule) => ({
      rule: 'setting-unknown',
      severity: 'error',
      message: `\`checks\`: Unexpected check \`${rule}\`, expected one that \`concord explain\` lists`,
      language: '',
      place: START,
    }))
}
