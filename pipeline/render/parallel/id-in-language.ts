import type { Element, ElementContent, Properties, RootContent } from 'hast'

/** The id of an element where the same id stands in several languages. A dot stands in no id of a row. */
export function idInLanguage(id: string, language: string): string {
  return `${id}.${language}`
}

/** Nodes whose ids end in their language, and whatever refers to these ids. Comments are left out. */
export function inLanguage(nodes: readonly RootContent[], language: string, ids: ReadonlySet<string>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node]
    if (node.type !== 'element') return []
    return [{ ...node, properties: renamed(node, language, ids), children: inLanguage(node.children, language, ids) }]
  })
}

function renamed({ properties }: Element, language: string, ids: ReadonlySet<string>): Properties {
  const rename = (id: string) => (ids.has(id) ? idInLanguage(id, language) : id)
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (name === 'id') return [name, idInLanguage(String(value), language)]
      if (name === 'href') return [name, renamedAddress(String(value), rename)]
      return REFERRING.includes(name)
        ? [name, Array.isArray(value) ? value.map((id) => rename(String(id))) : rename(String(value))]
        : [name, value]
    }),
  )
}

const REFERRING = ['ariaDescribedBy', 'ariaLabelledBy', 'headers', 'htmlFor']

function renamedAddress(address: string, rename: (id: string) => string): string {
  return address.startsWith('#') ? `#${rename(address.slice(1))}` : address
}
