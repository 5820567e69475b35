import { type Block, blockAt, type Edition, type Notice, type Place } from '../model/index.ts'
import { normalise } from '../text/normalise.ts'
import { sha256 } from './hash.ts'

/** Notices that know the texts that they are about: the blocks at their place and at those that they were compared with. */
export function withEvidence(notices: readonly Notice[], editions: Readonly<Record<string, Edition>>): readonly Notice[] {
  return notices.map((notice) => {
    const places = [{ language: notice.language, place: notice.place }, ...(notice.related ?? [])]
    const texts = places.map(({ language, place }) => (isEmpty(place) ? '' : textAt(editions[language]?.blocks ?? [], place)))
    return { ...notice, evidence: sha256(texts.join('\n')) }
  })
}

/** Where something is missing there is no text; what stands before it has nothing to do with it. */
function isEmpty({ line, column, endLine, endColumn }: Place): boolean {
  return line === endLine && column === endColumn
}

function textAt(blocks: readonly Block[], place: Place): string {
  const block = blockAt(blocks, place)
  return block ? normalise(`${block.text} ${block.code.join(' ')}`) : ''
}
