import type { Element } from 'hast'
import { paperField } from '../../../render/paper-field.ts'

/**
 * A control as it stands on paper, as a link: of a link the browser says where on the page it stands, and for that very place the file
 * is given a field. Any other element is undefined.
 */
export function fillableField(control: Element): Element | undefined {
  const { dataField, name } = control.properties
  const paper = typeof dataField === 'string' ? paperField(control) : undefined
  return paper && { ...paper, tagName: 'a', properties: { ...paper.properties, href: `field:${name}`, dataField } }
}
