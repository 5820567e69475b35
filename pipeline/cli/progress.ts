import type { Terminal } from './terminal.ts'

/** Shows how far a build has come, on standard error. */
export interface Progress {
  file(path: string, outcome: 'written' | 'unchanged', done: number, total: number): void
  end(): void
}

/** One line that is redrawn on a terminal; a plain line for each written file elsewhere; nothing when quiet. */
export function progressOf(terminal: Terminal, isQuiet: boolean): Progress {
  if (isQuiet) return { file: () => undefined, end: () => undefined }
  if (!terminal.isInteractive)
    return {
      file: (path, outcome, done, total) => {
        if (outcome === 'written') terminal.error(`[${done}/${total}] ${path}\n`)
      },
      end: () => undefined,
    }
  return {
    file: (path, _, done, total) => terminal.error(`\r\u001B[2K[${done}/${total}] ${path}`),
    end: () => terminal.error('\r\u001B[2K'),
  }
}
