/** An element of an XML file, with its attributes as they are written. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
  /** Those that it stands in, from the outermost. */
  readonly ancestors: readonly XmlElement[]
}

const TOKEN = /<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<]+|</g

/** Reads an XML file strictly, knowing nothing of how it was made; throws where it is not well-formed. */
export function readXhtml(xml: string): XmlElement {
  const open: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[]; ancestors: XmlElement[] }[] = [
    { name: '', attributes: {}, children: [], ancestors: [] },
  ]
  for (const [token, end, name = '', attributes = '', isClosed] of xml.matchAll(TOKEN)) {
    const inner = open.at(-1)
    if (!inner || token === '<' || /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-F]+);)/i.test(token))
      throw new Error(`Not well-formed at ${token.slice(0, 60)}`)
    if (!token.startsWith('<')) inner.children.push(unescaped(token))
    else if (end) {
      if (inner.name !== name) throw new Error(`Not well-formed: ${inner.name} is ended as ${name}`)
      open.pop()
    } else if (name !== '') {
      const element = { name, attributes: attributesOf(attributes), children: [], ancestors: open.slice(1) }
      inner.children.push(element)
      if (!isClosed) open.push(element)
    }
  }
  const [root] = open
  const element = root?.children.find((child) => typeof child !== 'string')
  if (open.length !== 1 || typeof element !== 'object') throw new Error('Not well-formed: it does not end')
  return element
}

/** The element and all within it, in the order of the file. */
export function allWithin(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : allWithin(child)))]
}

/** The text of an element. */
export function textWithin(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textWithin(child))).join('')
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(xml: string): string {
  return xml.replace(/&(?:#x([\dA-F]+)|#(\d+)|(\w+));/gi, (_, hexadecimal, decimal, name) => {
    if (name) return ENTITIES[name] ?? ''
    return String.fromCodePoint(hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal))
  })
}
