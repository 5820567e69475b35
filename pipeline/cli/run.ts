import { Command, CommanderError } from 'commander'
import { ConcordError } from '../model/index.ts'
import type { AcceptOptions } from './accept-command.ts'
import type { CheckOptions } from './check-command.ts'
import { commandFirst } from './command-first.ts'
import type { DiffOptions } from './diff-command.ts'
import type { PreviewOptions } from './preview-command.ts'
import { addSharedOptions, type SharedOptions } from './shared-options.ts'
import type { StatusOptions } from './status-command.ts'
import type { Terminal } from './terminal.ts'

/** Runs one command line (without node and script) and gives the exit code: 0, 1 findings, 2 cannot run. Our own faults are thrown. */
export async function run(words: readonly string[], terminal: Terminal, version: string): Promise<number> {
  let code = 0
  const program = programOf(terminal, version, (answer) => {
    code = answer
  })
  try {
    if (words.length === 0) {
      program.outputHelp()
      return 0
    }
    await program.parseAsync([...commandFirst(words, program)], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof ConcordError)) throw error
    terminal.error(`concord: ${error.message}\n  ${error.remedy}\n`)
    return 2
  }
}

function programOf(terminal: Terminal, version: string, answer: (code: number) => void): Command {
  const program = new Command('concord')
    .description('Publishes documents written in several languages, and says where the languages disagree.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help')
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.error(text.replace(/^error: /, 'concord: ')) })
    .showSuggestionAfterError()
    .showHelpAfterError('(concord --help lists the commands and options)')
  addBuild(program, terminal, answer)
  addCheck(program, terminal, answer)
  addStatus(program, terminal, answer)
  addAccept(program, terminal, answer)
  addDiff(program, terminal, answer)
  addCompare(program, terminal, answer)
  addPreview(program, terminal)
  addVerify(program, terminal, answer)
  addExplain(program, terminal, answer)
  return program
}

function addBuild(program: Command, terminal: Terminal, answer: (code: number) => void): void {
  const command = program
    .command('build')
    .description('make HTML, PDF and EPUB of every volume, the site around them, the manifest and the report')
    .argument('[publications...]', 'only these publications')
    .option('--format <formats>', 'only these formats: html, pdf, epub')
    .option('--fail-on <severity>', 'exit with 1 from this severity on: error, warning, note or never', 'error')
  addSharedOptions(command).action(
    async (publications: string[], options: SharedOptions & { readonly format?: string; readonly failOn: string }) => {
      const { buildCommand } = await import('./build-command.ts')
      answer(await buildCommand(publications, options, terminal))
    },
  )
}

function addCheck(program: Command, terminal: Terminal, answer: (code: number) => void): void {
  const command = program
    .command('check')
    .description('say where the languages disagree; never starts a browser')
    .argument('[publications...]', 'only these publications')
    .option('--format <format>', 'how findings are printed: text, json, sarif, github or junit', 'text')
    .option('--only <checks>', 'only the findings of these checks')
    .option('--baseline <file>', 'an earlier report (--format json): only what is new is told, and counts')
    .option('--fix', 'rewrite texts where that mends typography and changes no word, then check again')
    .option('--accept <reason>', 'put the findings on the list of accepted ones, documents/accepted.json')
    .option('--fail-on <severity>', 'exit with 1 from this severity on: error, warning, note or never', 'error')
  addSharedOptions(command).action(async (publications: string[], options: CheckOptions) => {
    const { checkCommand } = await import('./check-command.ts')
    answer(await checkCommand(publications, options, terminal))
  })
}

function addStatus(program: Command, terminal: Terminal, answer: (code: number) => void): void {
  const command = program
    .command('status')
    .description('say where every edition stands: current, behind and by how much, never confirmed, missing')
    .argument('[publications...]', 'only these publications')
    .option('--format <format>', 'how it is printed: text, json or html', 'text')
    .option('--strict', 'exit with 1 where an edition is behind, unconfirmed, missing or without its source')
  addSharedOptions(command).action(async (publications: string[], options: StatusOptions) => {
    const { statusCommand } = await import('./status-command.ts')
    answer(await statusCommand(publications, options, terminal))
  })
}

function addAccept(program: Command, terminal: Terminal, answer: (code: number) => void): void {
  const command = program
    .command('accept')
    .description('write into the ledger that the translations say what their source says now')
    .argument('<publication>', 'a publication, or one of its works: publication/work')
    .option('--block <id>', 'only the block of this id, as `concord status` names it')
    .option('--anyway <reason>', 'also what speaks against being current; the reason is kept in the ledger')
  addSharedOptions(command).action(async (target: string, options: AcceptOptions) => {
    const { acceptCommand } = await import('./accept-command.ts')
    answer(await acceptCommand(target, options, terminal))
  })
}

function addDiff(program: Command, terminal: Terminal, answer: (code: number) => void): void {
  const command = program
    .command('diff')
    .description('say what changed in each language between two revisions of git, and which language has not followed')
    .argument('<from>', 'a revision; `main...` is where the current branch left main')
    .argument('[to]', 'a later revision (default: the working files)')
    .option('--publication <names>', 'only these publications')
    .option('--format <format>', 'how it is printed: text, json, markdown (for a comment) or html (a page)', 'text')
    .option('--exit-code', 'exit with 1 where a language has not followed')
  addSharedOptions(command).action(async (from: string, to: string | undefined, options: DiffOptions) => {
    const { diffCommand } = await import('./diff-command.ts')
    answer(await diffCommand(from, to, options, terminal))
  })
}

function addCompare(program: Command, terminal: Terminal, answer: (code: number) => void): void {
  const command = program
    .command('compare')
    .description('make the page on which the languages of a work stand side by side, with the findings in place')
    .argument('<publication>', 'a publication, or one of its works: publication/work')
  addSharedOptions(command).action(async (target: string, options: SharedOptions) => {
    const { compareCommand } = await import('./compare-command.ts')
    answer(await compareCommand(target, options, terminal))
  })
}

function addPreview(program: Command, terminal: Terminal): void {
  const command = program
    .command('preview')
    .description('show the pages in a browser while the texts are written, with the findings in place; Ctrl-C ends it')
    .argument('[publications...]', 'only these publications')
    .option('--port <number>', 'the port of this computer that it answers on (default: 4400, or the next that is free)')
  addSharedOptions(command).action(async (publications: string[], options: PreviewOptions) => {
    const { previewCommand } = await import('./preview-command.ts')
    await previewCommand(publications, options, terminal)
  })
}

function addVerify(program: Command, terminal: Terminal, answer: (code: number) => void): void {
  const command = program
    .command('verify')
    .description('say whether PDFs can be read by everybody: every machine-checkable condition of PDF/UA-1')
    .argument('<files...>', 'PDFs, made by Concord or not')
    .option('--format <format>', 'how verdicts are printed: text or json', 'text')
  addSharedOptions(command).action(async (files: string[], options: SharedOptions & { readonly format: string }) => {
    const { verifyCommand } = await import('./verify-command.ts')
    answer(await verifyCommand(files, options, terminal))
  })
}

function addExplain(program: Command, terminal: Terminal, answer: (code: number) => void): void {
  const command = program
    .command('explain')
    .description('print the page of a check, or the list of checks')
    .argument('[check]', 'id of a check, as reports print it')
  addSharedOptions(command).action(async (check: string | undefined) => {
    const { explainCommand } = await import('./explain-command.ts')
    answer(await explainCommand(check, terminal))
  })
}
