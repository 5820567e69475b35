import { type Block, type Edition, type NoteMark, placeOfText } from '../model/index.ts'
import { visibleLabel } from '../text/index.ts'

/** Footnote marks that are text only because a character that nobody sees stands in them or in the label of their note. */
export function damagedNoteMarks({ text, ...block }: Block, edition: Edition | undefined): readonly NoteMark[] {
  if (!text.includes('[^')) return []
  const labels = new Set(
    (edition?.blocks ?? []).flatMap(({ kind, anchor }) => (kind === 'note' && anchor !== undefined ? [visibleLabel(anchor)] : [])),
  )
  return Array.from(text.matchAll(/\[\^([^\]\s]+)\]/g)).flatMap(({ 0: mark, 1: label = '', index }) =>
    labels.has(visibleLabel(label))
      ? [{ label: visibleLabel(label), place: placeOfText({ text, ...block }, index, index + mark.length) }]
      : [],
  )
}
