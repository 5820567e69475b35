import type { ElementContent } from 'hast'
import type { Volume } from '../../../model/index.ts'
import { mapElements } from '../map-elements.ts'

/** The colophon's paragraphs. Links that are not of the web lose their address: a colophon belongs to no chapter. */
export function colophonOf(volume: Volume): ElementContent[] {
  return mapElements(volume.colophon.children, (element) => {
    if (element.tagName !== 'a') return [element]
    return /^(https?|mailto):/i.test(String(element.properties.href)) ? [element] : element.children
  })
}
