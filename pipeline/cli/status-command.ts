import type { Status } from '../model/index.ts'
import { statusColoursOf } from './colours.ts'
import { type OpenProject, openProject, takeSnapshot } from './open-project.ts'
import { languagesOf, refused, type SharedOptions } from './shared-options.ts'
import type { Terminal } from './terminal.ts'

/** Options of `concord status`, as they were typed. */
export interface StatusOptions extends SharedOptions {
  readonly format: string
  /** Exit with 1 where an edition has not followed. */
  readonly strict?: boolean
}

const FORMS = ['text', 'json', 'html'] as const

/** `concord status`: where every edition stands. */
export async function statusCommand(publications: readonly string[], options: StatusOptions, terminal: Terminal): Promise<number> {
  const form = FORMS.find((known) => known === options.format)
  if (!form) throw refused('--format', options.format, FORMS)
  const languages = languagesOf('--language', options.language)
  const opened = openProject(options, terminal)
  const snapshot = await takeSnapshot(opened, { publications, languages, source: options.source })
  const filter = { ...(publications.length > 0 && { publications }), ...(languages && { languages }) }
  const status = await snapshot.status(filter)
  terminal.out(await statusAs(form, status, { terminal, opened, language: snapshot.project.settings.source }))
  return options.strict && status.editions.some(({ standing }) => OPEN.includes(standing)) ? 1 : 0
}

/** What `--strict` does not let pass. An edition that nobody has ever confirmed may well say the same. */
const OPEN: readonly string[] = ['behind', 'unconfirmed', 'missing', 'orphaned']

interface Printing {
  readonly terminal: Terminal
  readonly opened: OpenProject
  /** The language of a page's own words. */
  readonly language: string
}

async function statusAs(form: (typeof FORMS)[number], status: Status, { language, opened, terminal }: Printing): Promise<string> {
  switch (form) {
    case 'text':
      return (await import('../reports/text/text-status.ts')).textStatus(status, statusColoursOf(terminal))
    case 'json':
      return (await import('../reports/json/json-status.ts')).jsonStatus(status)
    case 'html': {
      const { composeStatusPage } = await import('../reports/html/status-page.ts')
      const [tokens, screen] = await Promise.all([opened.host.readStyle('tokens.css'), opened.host.readStyle('screen.css')])
      return composeStatusPage(status, language, `${tokens}\n${screen}`).content
    }
  }
}
