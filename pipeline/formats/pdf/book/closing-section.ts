import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Volume } from '../../../model/index.ts'
import { colophonOf } from './colophon-of.ts'

/** The colophon in small letters, where there is no page of its own for it. */
export function closingSection(volume: Volume): Element {
  return h('section', { class: 'closing' }, colophonOf(volume))
}
