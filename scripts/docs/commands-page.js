import { outputOf } from '../current-files.js'

const PROGRAM = 'dist/cli/main.js'

const INTRO = `# Commands

In a checkout of the project, after \`npm ci\`, the command is \`npx concord\`; where Concord is installed as a package, it is \`concord\`. Each
command looks for a folder \`documents/\` in the current folder, and each prints its options with \`--help\`.`

const EXIT_CODES = `## Exit codes

| Code | Meaning |
| --- | --- |
| 0 | done, and no finding is as grave as \`--fail-on\` says |
| 1 | done, and there are such findings |
| 2 | could not run; the message says why and what to do next |
| 130 | interrupted; every file in the output folder is whole |`

/** \`docs/commands.md\`: every command with its options, as its own help gives them. */
export function commandsPage() {
  const program = helpOf([])
  const commands = program.commands.map(({ term }) => term.split(' ')[0]).map((name) => ({ name, help: helpOf([name]) }))
  const shared = sharedOptions(commands)
  const sections = [
    [INTRO, table(['Command', 'What it does'], commands.map(listEntry))].join('\n\n'),
    ...commands.map((command) => section(command, shared)),
    ['## Options of every command', table(['Option', 'Meaning'], shared.map(optionRow))].join('\n\n'),
    EXIT_CODES,
  ]
  return `${sections.join('\n\n')}\n`
}

/** The parts of a help text: how it is called, what it does, and its lists of arguments, options and commands. */
function helpOf(words) {
  const [usage = '', description = '', ...lists] = outputOf(PROGRAM, [...words, '--help'])
    .trimEnd()
    .split('\n\n')
  const listOf = (title) => entriesOf(lists.find((list) => list.startsWith(`${title}:\n`)) ?? '')
  return {
    usage: usage.replace('Usage: ', ''),
    description: description.replaceAll('\n', ' '),
    arguments: listOf('Arguments'),
    options: [...listOf('Options'), ...listOf('Options of every command')],
    commands: listOf('Commands'),
  }
}

/** Lines of a list; those that are set in deeply continue the one before. */
function entriesOf(list) {
  const entries = []
  for (const line of list.split('\n').slice(1)) {
    const [, term, meaning] = /^ {2}(\S.*?) {2,}(\S.*)$/.exec(line) ?? []
    if (term) entries.push({ term, meaning })
    else entries.at(-1).meaning += ` ${line.trim()}`
  }
  return entries
}

function sharedOptions([first, ...others]) {
  return first.help.options.filter((option) => others.every(({ help }) => help.options.some((other) => isSame(other, option))))
}

function isSame(a, b) {
  return a.term === b.term && a.meaning === b.meaning
}

function listEntry({ name, help }) {
  return [`[\`concord ${name}\`](#${name})`, sentence(help.description)]
}

function section({ name, help }, shared) {
  const own = help.options.filter((option) => !shared.some((other) => isSame(other, option)))
  const parts = [`## ${name}`, `${sentence(help.description)}.`, `\`\`\`\n${help.usage}\n\`\`\``]
  if (help.arguments.length > 0) parts.push(table(['Argument', 'Meaning'], help.arguments.map(optionRow)))
  if (own.length > 0) parts.push(table(['Option', 'Meaning'], own.map(optionRow)))
  return parts.join('\n\n')
}

function optionRow({ term, meaning }) {
  return [`\`${term}\``, meaning]
}

function sentence(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
