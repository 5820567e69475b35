import type { ElementContent } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { toXml } from 'xast-util-to-xml'
import type { Markup } from './xml.ts'
import { xmlCharacters } from './xml-characters.ts'

/** HTML as XHTML. Only elements without content by nature are closed at once: an empty cell stays `<td></td>`, which sloppy readers need. */
export function xhtml(children: readonly ElementContent[]): Markup {
  const tree = toXast({ type: 'root', children: [...children] })
  for (const child of 'children' in tree ? tree.children : []) {
    // The page says the namespace once.
    if (child.type === 'element') delete child.attributes.xmlns
  }
  return { markup: xmlCharacters(toXml(tree)).replace(/><\/(?:area|br|col|embed|hr|img|input|source|track|wbr)>/g, '/>') }
}
