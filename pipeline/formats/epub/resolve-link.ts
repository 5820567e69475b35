import type { LinkMap } from './link-map.ts'

/**
 * The address of a link inside a book, or undefined where it leads nowhere that a book can name: then its text stands alone.
 * `ids` are the ids of the page that the link stands on. A fragment that its page lacks is left off.
 */
export function resolveLink(address: string, ids: ReadonlySet<string>, links: LinkMap): string | undefined {
  if (address.startsWith('#')) return ids.has(address.slice(1)) ? address : undefined
  if (address.startsWith('concord:')) return resolveConcordLink(address, links)
  return /^(?:https?|mailto|tel):/i.test(address) && URL.canParse(address) ? address : undefined
}

function resolveConcordLink(address: string, links: LinkMap): string | undefined {
  const [target = '', fragment = ''] = address.slice('concord:'.length).split('#')
  const own = `${links.publication}/`
  if (!target.startsWith(own)) return siteAddress(target, fragment, links)
  const chapter = links.chapters.get(target.slice(own.length))
  if (!chapter) return undefined
  return chapter.ids.has(fragment) ? `${chapter.file}#${fragment}` : chapter.file
}

function siteAddress(target: string, fragment: string, { site, language }: LinkMap): string | undefined {
  if (site === undefined || !target.includes('/')) return undefined
  const page = target.endsWith('/') ? target : `${target}.html`
  const path = `${language}/${page}`.split('/').map(encodeURIComponent).join('/')
  return `${site}/${path}${fragment === '' ? '' : `#${fragment}`}`
}
