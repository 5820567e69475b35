/** A property of a file's metadata, with the tags of its languages where it has alternatives. */
export interface MetadataProperty {
  readonly namespace: string
  readonly prefix: string
  readonly name: string
  readonly value: string
  readonly languages: readonly string[]
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** A piece of XML: a comment, an instruction, or a tag with its attributes. */
const TAG = /<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

interface Open {
  readonly name: string
  readonly prefixes: ReadonlyMap<string, string>
  readonly property?: { value: string; readonly languages: string[]; readonly at: Name }
  readonly isDescription: boolean
}

interface Name {
  readonly namespace: string
  readonly prefix: string
  readonly name: string
}

/** Reads the properties of an XMP packet (ISO 16684-1): elements and attributes of its descriptions. What is no XML has none. */
export function readMetadata(bytes: Uint8Array): readonly MetadataProperty[] {
  const xml = decoded(bytes)
  const properties: MetadataProperty[] = []
  const stack: Open[] = []
  let end = 0
  for (const match of xml.matchAll(TAG)) {
    const [whole, slash, name, attributes = '', selfClosing] = match
    const inside = stack.findLast(({ property }) => property)?.property
    if (inside) inside.value += xml.slice(end, match.index)
    end = match.index + whole.length
    if (name === undefined) continue
    if (slash) {
      const closed = stack.pop()
      if (closed?.property) properties.push(finished(closed.property))
      continue
    }
    const opened = open(name, attributes, stack.at(-1))
    if (opened.isDescription) properties.push(...attributeProperties(attributes, opened.prefixes))
    inside?.languages.push(...languagesIn(attributes))
    if (!selfClosing) stack.push(opened)
    else if (opened.property) properties.push(finished(opened.property))
  }
  return properties
}

function decoded(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function open(name: string, attributes: string, parent: Open | undefined): Open {
  const prefixes = prefixesIn(attributes, parent?.prefixes ?? new Map([['rdf', RDF]]))
  const at = resolve(name, prefixes)
  const isDescription = at.namespace === RDF && at.name === 'Description'
  const property = parent?.isDescription && at.namespace !== RDF ? { value: '', languages: [...languagesIn(attributes)], at } : undefined
  return { name, prefixes, isDescription, ...(property && { property }) }
}

function attributesIn(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, double ?? single ?? ''])
}

function prefixesIn(attributes: string, above: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = attributesIn(attributes).flatMap(([name, value]) => (name.startsWith('xmlns:') ? [[name.slice(6), value] as const] : []))
  return own.length > 0 ? new Map([...above, ...own]) : above
}

function resolve(name: string, prefixes: ReadonlyMap<string, string>): Name {
  const [prefix, local] = name.includes(':') ? [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)] : ['', name]
  return { namespace: prefixes.get(prefix) ?? '', prefix, name: local }
}

function languagesIn(attributes: string): readonly string[] {
  return attributesIn(attributes).flatMap(([name, value]) => (name === 'xml:lang' ? [value] : []))
}

function attributeProperties(attributes: string, prefixes: ReadonlyMap<string, string>): readonly MetadataProperty[] {
  return attributesIn(attributes).flatMap(([name, value]) => {
    const at = resolve(name, prefixes)
    return at.prefix === '' || ['xmlns', 'xml'].includes(at.prefix) || at.namespace === RDF ? [] : [{ ...at, value, languages: [] }]
  })
}

function finished({ at, value, languages }: NonNullable<Open['property']>): MetadataProperty {
  return { ...at, value: value.trim(), languages }
}
