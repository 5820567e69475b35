import { xmlCharacters } from './xml-characters.ts'

/** Text that is XML already and is not escaped again. */
export interface Markup {
  readonly markup: string
}

type XmlValue = string | number | Markup | readonly Markup[]

/** Template tag that writes XML: strings are escaped, markup is kept, a list takes a line for each of its pieces. */
export function xml(strings: TemplateStringsArray, ...values: readonly XmlValue[]): Markup {
  return { markup: strings.reduce((written, string, index) => written + xmlOf(values[index - 1] ?? '') + string) }
}

function xmlOf(value: XmlValue): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escapeXml(value)
  if ('markup' in value) return value.markup
  return value.map((piece) => piece.markup).join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeXml(text: string): string {
  return xmlCharacters(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
