import type { Severity } from '../model/index.ts'
import type { AbsentPassage } from './absent-passages.ts'
import { beginningOf, nameOfKind } from './in-words.ts'

/** From this length a passage says something that the other side should say, too. */
const SUBSTANTIAL_LENGTH = 80

/** An absent passage in a message: what it is, how it begins, how much it is. */
export function passageInWords({ kind, blocks }: AbsentPassage): string {
  const [first] = blocks
  if (!first) return 'passage'
  const beginning = first.kind === 'figure' ? pictureName(first.images[0]?.url ?? '') : beginningOf(first)
  switch (kind) {
    case 'section':
      return `section ${beginning} of ${blocks.length} blocks`
    case 'run': {
      const noun = blocks.every((block) => block.kind === 'item') ? 'list items' : 'blocks'
      return `${blocks.length} ${noun} from ${beginning}`
    }
    case 'block':
      return `${nameOfKind(first.kind)} ${beginning}`
  }
}

/** An error where it is long or has a name of its own, else a warning. */
export function severityOfPassage({ blocks }: AbsentPassage): Severity {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0)
  return length >= SUBSTANTIAL_LENGTH || blocks.some((block) => block.anchor !== undefined || block.kind === 'figure') ? 'error' : 'warning'
}

function pictureName(url: string): string {
  return `\`${url.split('/').at(-1)?.replaceAll('`', '')}\``
}
