import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Labels } from '../../model/index.ts'

/** Letters of a text that is heard in one breath; what is longer is a description, which readers may pass over. */
const LONGEST = 160

/**
 * A figure whose picture has a long text: the first sentence names the picture, and the whole text stands below it, to be opened by anybody. A page of
 * paper has no such place, and a small screen does not show what a drawing says.
 */
export function bookFigure(figure: Element, labels: Labels): Element {
  const index = figure.children.findIndex((child) => child.type === 'element' && child.tagName === 'img')
  const picture = figure.children[index]
  const text = picture?.type === 'element' ? picture.properties.alt : undefined
  if (picture?.type !== 'element' || typeof text !== 'string' || text.length <= LONGEST) return figure
  const id = `${figure.properties.id ?? 'figure'}-description`
  const described: ElementContent = { ...picture, properties: { ...picture.properties, alt: firstSentence(text), ariaDetails: id } }
  const description = h('details', { id, class: 'description' }, [h('summary', labels.figureDescription), h('p', text)])
  return { ...figure, children: figure.children.flatMap((child, at) => (at === index ? [described, description] : [child])) }
}

function firstSentence(text: string): string {
  return /^.{10,}?[.!?…](?=\s+[^\p{Ll}\s])/u.exec(text)?.[0] ?? text
}
