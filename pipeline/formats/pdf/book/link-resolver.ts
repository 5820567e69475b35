import type { Element, ElementContent } from 'hast'
import type { Chapter, Volume } from '../../../model/index.ts'
import { FRONT_IDS, idInBook } from './element-ids.ts'
import { siteAddress } from './site-address.ts'

/** Ids of the elements of each work, before they became those of the book. */
export type IdsOfWorks = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Makes a chapter's links those of the book: within it by id, to other publications by their address on the site. A link that leads
 * nowhere from a page on its own is replaced by its text.
 */
export function linkResolver(volume: Volume, chapter: Chapter, idsOf: IdsOfWorks): (link: Element) => readonly ElementContent[] {
  return (link) => {
    const { href } = link.properties
    const target = typeof href === 'string' ? resolve(href) : undefined
    return target === undefined ? link.children : [{ ...link, properties: { ...link.properties, href: target } }]
  }

  function resolve(href: string): string | undefined {
    if (href.startsWith('#')) return inChapter(chapter, href.slice(1))
    if (href.startsWith('concord:')) return concordAddress(href.slice('concord:'.length))
    return /^(https?|mailto|tel):/i.test(href) ? href : undefined
  }

  function inChapter(target: Chapter, fragment: string): string | undefined {
    const id = fragment === '' ? target.headings[0]?.id : fragment
    return id !== undefined && idsOf.get(target.work)?.has(id) ? `#${idInBook(volume, target, id)}` : undefined
  }

  function concordAddress(address: string): string | undefined {
    const [target = '', fragment = ''] = address.split('#')
    if (target === `${volume.publication}/`) return `#${FRONT_IDS.cover}`
    const inside = volume.chapters.find(({ work }) => target === `${volume.publication}/${work}`)
    return (inside && inChapter(inside, fragment)) ?? siteAddress(volume, target, fragment)
  }
}
