import type { Command, Option } from 'commander'
import { ConcordError } from '../model/index.ts'

/** The words with the command before its options: people write `concord --root there check` as well. What is not understood stays as it was. */
export function commandFirst(words: readonly string[], program: Command): readonly string[] {
  const options = program.commands.flatMap((command) => command.options)
  let at = 0
  while (at < words.length) {
    const word = words[at] ?? ''
    if (program.commands.some((command) => command.name() === word)) return [word, ...words.slice(0, at), ...words.slice(at + 1)]
    const option = options.find(({ long, short }) => [long, short].includes(word.replace(/=.*/, '')))
    if (!option) return words
    at += takesNextWord(option, word) ? 2 : 1
  }
  throw new ConcordError('usage', `Unexpected end after \`${words.join(' ')}\`, expected a command`, {
    remedy: 'Run `concord --help` for the commands.',
  })
}

function takesNextWord(option: Option, word: string): boolean {
  return option.required && !word.includes('=')
}
