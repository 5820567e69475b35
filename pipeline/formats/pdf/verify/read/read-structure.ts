import { type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { kidsOf } from '../../repair/structure-tree.ts'
import { type MappedRole, mapRole } from './standard-types.ts'
import { dictionaryOf, listOf, numberIn, textOf } from './values.ts'

/** An element of the structure tree. */
export interface Element extends MappedRole {
  readonly dictionary: PDFDict
  /** As it is written. */
  readonly role: string
  readonly parent?: Element
  /** Its place among what its parent holds. */
  readonly index: number
  readonly kids: readonly Element[]
}

/** The structure tree of a file. */
export interface Structure {
  readonly root?: PDFDict
  readonly roleMap: ReadonlyMap<string, string>
  /** All elements in the order of the text, each before what it holds. */
  readonly elements: readonly Element[]
  /** The element of a dictionary. */
  readonly elementOf: ReadonlyMap<PDFDict, Element>
  /** The elements to which the content of a page, a form or an annotation belongs, by its key in the tree of parents. */
  readonly parents: ReadonlyMap<number, PDFObject>
}

/** Reads the structure tree. An element that is reached twice counts where it is reached first. */
export function readStructure(context: PDFContext, catalog: PDFDict | undefined): Structure {
  const root = dictionaryOf(context, catalog, 'StructTreeRoot')
  const roleMap = readRoleMap(context, root)
  const elementOf = new Map<PDFDict, Growing>()
  const open: Place[] = root ? placesIn(context, root) : []
  for (let place = open.pop(); place; place = open.pop()) {
    const { dictionary, parent, index } = place
    if (elementOf.has(dictionary)) continue
    const role = textOf(context, dictionary, 'S') ?? ''
    const element: Growing = { dictionary, role, ...mapRole(role, roleMap), index, kids: [], ...(parent && { parent }) }
    parent?.kids.push(element)
    elementOf.set(dictionary, element)
    open.push(...placesIn(context, dictionary, element))
  }
  return { ...(root && { root }), roleMap, elements: [...elementOf.values()], elementOf, parents: readNumberTree(context, root) }
}

interface Growing extends Element {
  readonly kids: Growing[]
}

interface Place {
  readonly dictionary: PDFDict
  readonly parent?: Growing
  readonly index: number
}

function readRoleMap(context: PDFContext, root: PDFDict | undefined): ReadonlyMap<string, string> {
  const map = dictionaryOf(context, root, 'RoleMap')
  const keys = map?.keys().map((key) => key.decodeText()) ?? []
  return new Map(keys.flatMap((key) => [[key, textOf(context, map, key) ?? '']]))
}

const CONTENT = ['MCR', 'OBJR']

/** The elements below, the last first. */
function placesIn(context: PDFContext, holder: PDFDict, parent?: Growing): Place[] {
  const places = kidsOf(context, holder).flatMap((kid, index): Place[] => {
    const dictionary = context.lookup(kid)
    if (!(dictionary instanceof PDFDict) || CONTENT.includes(textOf(context, dictionary, 'Type') ?? '')) return []
    if (!dictionary.has(PDFName.of('S'))) return []
    return [{ dictionary, index, ...(parent && { parent }) }]
  })
  return places.reverse()
}

/** The tree of parents, flat (ISO 32000-1, 7.9.7). */
function readNumberTree(context: PDFContext, root: PDFDict | undefined): ReadonlyMap<number, PDFObject> {
  const entries = new Map<number, PDFObject>()
  const seen = new Set<PDFDict>()
  const open = [dictionaryOf(context, root, 'ParentTree')]
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    const numbers = listOf(context, node, 'Nums')
    for (const [index, key] of numbers.entries()) {
      const value = numbers[index + 1]
      if (index % 2 === 0 && key instanceof PDFNumber && value) entries.set(key.asNumber(), value)
    }
    for (const kid of listOf(context, node, 'Kids')) {
      const below = context.lookup(kid)
      if (below instanceof PDFDict) open.push(below)
    }
  }
  return entries
}

/** Where an element stands: `Catalog/StructTreeRoot/Document[0]/Figure[1]`. */
export function pathOf(element: Element): string {
  const steps: string[] = []
  for (let at: Element | undefined = element; at; at = at.parent) steps.push(`${at.role}[${at.index}]`)
  return ['Catalog', 'StructTreeRoot', ...steps.reverse()].join('/')
}

/** An element that only groups, and leaves what it holds to the one around it (ISO 32000-1, 14.8.4.2). */
function isTransparent({ type }: Element): boolean {
  return type === 'NonStruct'
}

/** What an element holds as far as its structure goes: through what only groups, and without what has no type. */
export function significantKids({ kids }: Element): readonly Element[] {
  return kids.flatMap((kid) => (isTransparent(kid) ? significantKids(kid) : kid.type ? [kid] : []))
}

/** The element around, through what only groups. */
export function significantParent({ parent }: Element): Element | undefined {
  let at = parent
  while (at && isTransparent(at)) at = at.parent
  return at
}

/** An attribute of an element, from whichever of its attribute objects has it (ISO 32000-1, 14.7.5). */
export function attributeOf(context: PDFContext, { dictionary }: Element, key: string): PDFObject | undefined {
  for (const item of listOf(context, dictionary, 'A')) {
    const attributes = context.lookup(item)
    const value = attributes instanceof PDFDict ? attributes.get(PDFName.of(key)) : undefined
    if (value) return context.lookup(value)
  }
  return undefined
}

/** A span of a cell: one, where nothing else is said. */
export function spanOf(context: PDFContext, element: Element, key: 'RowSpan' | 'ColSpan'): number {
  const span = numberIn(context, attributeOf(context, element, key)) ?? 1
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_CELLS) : 1
}

/** More rows or columns than any table has. */
const MOST_CELLS = 1000

/** Whether an element, or one around it, says its language. */
export function hasLanguage(element: Element | undefined): boolean {
  for (let at = element; at; at = at.parent) if (at.dictionary.has(PDFName.of('Lang'))) return true
  return false
}

/** The elements of some types, in the order of the text. */
export function elementsOfType({ elements }: Structure, ...types: readonly string[]): readonly Element[] {
  return elements.filter(({ type }) => type !== undefined && types.includes(type))
}
