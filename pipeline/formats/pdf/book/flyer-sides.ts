import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Volume } from '../../../model/index.ts'
import { hasClass } from '../has-class.ts'
import { mapElements } from '../map-elements.ts'
import { chapterSections } from './chapter-sections.ts'
import { closingSection } from './closing-section.ts'
import { coverGround } from './cover-ground.ts'

/** The sides of a sheet, which a line `---` parts: what opens the first stands on the ground of a cover, and the colophon ends the last. */
export function flyerSides(volume: Volume): readonly Element[] {
  const sides = chapterSections(volume).flatMap((chapter) => sidesOf(textOf(chapter)))
  return sides.map((content, index) =>
    h('section', { class: ['side', `side-${index + 1}`] }, [
      ...(index === 0 ? opening(volume, content) : [h('div', { class: 'side-text' }, content)]),
      ...(index === sides.length - 1 ? [closingSection(volume)] : []),
    ]),
  )
}

/** What stands in the frame that every chapter has. */
function textOf(chapter: Element): readonly ElementContent[] {
  return chapter.children.flatMap((child) => (child.type === 'element' && hasClass(child, 'chapter-text') ? child.children : [child]))
}

function sidesOf(content: readonly ElementContent[]): readonly ElementContent[][] {
  const sides: ElementContent[][] = [[]]
  for (const node of content) {
    if (node.type === 'element' && node.tagName === 'hr') sides.push([])
    else sides.at(-1)?.push(node)
  }
  return sides.filter((side) => side.some((node) => node.type === 'element'))
}

/** Title, lead and numbers, up to the first section, on a ground of their own. */
function opening(volume: Volume, content: readonly ElementContent[]): ElementContent[] {
  const end = content.findIndex((node) => node.type === 'element' && node.tagName === 'h2')
  const at = end === -1 ? content.length : end
  return [
    h('div', { class: 'side-opening' }, [
      coverGround(),
      h('p', { class: 'cover-series' }, volume.series ?? volume.site.title),
      ...content.slice(0, at),
    ]),
    h('div', { class: 'side-text' }, mapElements(content.slice(at), withName)),
  ]
}

/** An item whose first words are strong: they are its name, on a line of their own. */
function withName(element: Element): readonly Element[] {
  const [first, ...others] = element.children
  if (element.tagName !== 'li' || first?.type !== 'element' || first.tagName !== 'strong') return [element]
  const name = { ...first, properties: { ...first.properties, className: ['item-name'] } }
  return [{ ...element, children: [name, ...others] }]
}
