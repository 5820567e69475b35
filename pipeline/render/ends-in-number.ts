import type { ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** Whether a raised number after this would be read with it, as a power: after 10, after km² or after 5 %. */
export function endsInNumber(node: ElementContent | undefined): boolean {
  return node !== undefined && /[\p{N}%]$/u.test(textOf(node))
}
