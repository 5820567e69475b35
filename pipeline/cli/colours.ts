import { styleText } from 'node:util'
import { type ChangeColours, UNCOLOURED } from '../reports/text/text-changes.ts'
import { type Colours, NO_COLOURS } from '../reports/text/text-report.ts'
import { PLAIN, type StatusColours } from '../reports/text/text-status.ts'
import type { Terminal } from './terminal.ts'

/** Colours for a report, where the terminal shows them. */
export function coloursOf(terminal: Terminal): Colours {
  if (!terminal.hasColours) return NO_COLOURS
  const styles = { error: 'red', warning: 'yellow', note: 'cyan' } as const
  return {
    file: (text) => styled('underline', text),
    severity: (severity, text) => styled(styles[severity], text),
    faint: (text) => styled('dim', text),
    removed: (text) => styled(['red', 'strikethrough'], text),
    added: (text) => styled('green', text),
  }
}

/** Colours for the table of `concord status`. */
export function statusColoursOf(terminal: Terminal): StatusColours {
  if (!terminal.hasColours) return PLAIN
  return {
    heading: (text) => styled('underline', text),
    open: (text) => styled('yellow', text),
    faint: (text) => styled('dim', text),
  }
}

/** Colours for what `concord diff` prints. Words are told by their colour alone where there are colours. */
export function changeColoursOf(terminal: Terminal): ChangeColours {
  if (!terminal.hasColours) return UNCOLOURED
  return {
    heading: (text) => styled('underline', text),
    behind: (text) => styled('yellow', text),
    faint: (text) => styled('dim', text),
    removed: (text) => styled(['red', 'strikethrough'], text),
    added: (text) => styled('green', text),
  }
}

function styled(style: Parameters<typeof styleText>[0], text: string): string {
  return styleText(style, text, { validateStream: false })
}
