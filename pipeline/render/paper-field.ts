import type { Element } from 'hast'
import { h } from 'hastscript'

/**
 * A part of a form as it stands on paper: lines to write on and boxes to tick, which nothing else refers to. Any other element is
 * `undefined`. The content of labels is that of `children`.
 */
export function paperField(element: Element, children: Element['children'] = element.children): Element | undefined {
  const { id, className } = element.properties
  const kept = { ...(id !== undefined && { id }), ...(className !== undefined && { className }) }
  switch (element.tagName) {
    case 'input':
      return isBox(element) ? h('span', { className: ['tick-box'] }) : h('span', { className: ['blank'] })
    case 'textarea':
      return h(
        'div',
        { className: ['blank-lines'] },
        Array.from({ length: Number(element.properties.rows ?? 1) }, () => h('span', { className: ['blank'] })),
      )
    case 'label':
      return h(className === undefined ? 'span' : 'p', kept, children)
    case 'legend':
      return h('p', kept, children)
    case 'fieldset':
      return h('div', kept, children)
    default:
      return undefined
  }
}

function isBox({ properties }: Element): boolean {
  return properties.type === 'radio' || properties.type === 'checkbox'
}
