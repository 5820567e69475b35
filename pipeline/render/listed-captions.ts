import type { Element, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Chapter, Volume } from '../model/index.ts'

/** A numbered caption, for a list of figures or of tables. */
export interface ListedCaption {
  /** Id of the caption itself. */
  readonly id: string
  /** Id of the figure or table that it stands at, where it has one; else that of the caption. */
  readonly target: string
  /** Without the marks of notes. */
  readonly text: string
}

/** The captions of a chapter. */
export interface CaptionGroup {
  readonly chapter: Chapter
  readonly captions: readonly ListedCaption[]
}

/** Fewer are found without a list. */
const FEWEST = 4

/** Whether there are so many that a list of them helps. */
export function isWorthListing(count: number): boolean {
  return count >= FEWEST
}

/** The numbered captions of a volume, chapter by chapter: of its figures (`figcaption`) or tables (`caption`). None where there are too few for a list. */
export function listedCaptions(volume: Volume, tagName: 'figcaption' | 'caption'): readonly CaptionGroup[] {
  const groups = volume.chapters
    .map((chapter) => ({ chapter, captions: captionsIn(chapter.tree.children, { tagName }) }))
    .filter(({ captions }) => captions.length > 0)
  return isWorthListing(groups.reduce((count, { captions }) => count + captions.length, 0)) ? groups : []
}

/** The captions among nodes that begin with a number and that a link can lead to. */
export function captionsIn(
  nodes: readonly RootContent[],
  within: { readonly tagName: 'figcaption' | 'caption'; readonly target?: string },
): readonly ListedCaption[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const { id } = node.properties
    if (node.tagName !== within.tagName || typeof id !== 'string' || !node.children.some(isNumber))
      return captionsIn(node.children, { ...within, ...((node.tagName === 'figure' || node.tagName === 'table') && targetOf(id)) })
    return [{ id, target: within.target ?? id, text: withoutMarks(node) }]
  })
}

function targetOf(id: unknown): { readonly target?: string } {
  return typeof id === 'string' ? { target: id } : {}
}

function isNumber(node: RootContent): boolean {
  return node.type === 'element' && hasClass(node, 'caption-label')
}

function withoutMarks(caption: Element): string {
  return textOf({ ...caption, children: caption.children.filter((child) => child.type !== 'element' || !hasClass(child, 'note-mark')) })
}

function hasClass({ properties }: Element, name: string): boolean {
  return [properties.className ?? []].flat().includes(name)
}
