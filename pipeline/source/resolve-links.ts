import type { Location, Notice, Outline, Resolved } from '../model/index.ts'
import { nearest } from '../text/nearest.ts'
import type { PictureFault } from './picture-fault.ts'
import { isPictureName } from './picture-name.ts'

/** What an address can lead to. */
export interface Targets {
  /** The documents folder, from the root, without a slash at its end; '' where it is the root. */
  readonly folder: string
  readonly files: ReadonlySet<string>
  /** Pictures that are not published, and why. */
  readonly unfit: ReadonlyMap<string, PictureFault>
  readonly locations: ReadonlyMap<string, Location>
  /** Whether a publication has a single work, which is then the publication's own page. */
  readonly standsAlone: (publication: string) => boolean
  /** What fragments mean in an edition: an author's id or the slug of a heading, to the id that all languages share. */
  readonly fragmentsOf: (file: string) => Readonly<Record<string, string>>
}

export interface Resolution {
  readonly links: Readonly<Record<string, Resolved>>
  readonly notices: readonly Notice[]
}

type Fault = Pick<Notice, 'rule' | 'severity' | 'message'>

/** Resolves every address of an edition, and says which lead nowhere, out of the documents folder or to a remote picture. */
export function resolveLinks(outline: Outline, targets: Targets): Resolution {
  const links: Record<string, Resolved> = {}
  const notices: Notice[] = []
  for (const use of outline.links) {
    const { resolved, fault } = use.isImage ? resolvePicture(use.url, outline, targets) : resolveLink(use.url, outline, targets)
    links[keyOf(use)] = resolved
    if (fault) notices.push({ ...fault, language: outline.language, place: use.place })
  }
  return { links, notices }
}

/** The key of an address in `Resolution.links`: the same address may be a link here and a picture there. */
export function keyOf(use: { readonly url: string; readonly isImage: boolean }): string {
  return `${use.isImage ? 'image' : 'link'} ${use.url}`
}

interface Answer {
  readonly resolved: Resolved
  readonly fault?: Fault
}

/** In a larger tree no name is suggested, since each suggestion looks at every file. */
const MOST_NEIGHBOURS = 3000

function resolvePicture(url: string, outline: Outline, targets: Targets): Answer {
  const nothing: Resolved = { kind: 'text' }
  if (/^(https?:)?\/\//i.test(url))
    return {
      resolved: nothing,
      fault: error('picture-remote', `Unexpected remote picture \`${url}\`, expected a file in the documents folder: it is not fetched`),
    }
  if (/^[a-z][a-z0-9+.-]*:/i.test(url))
    return { resolved: nothing, fault: error('picture-missing', `Unexpected address \`${shorten(url)}\`, expected a picture file`) }
  const file = fileOf(pathOf(url), outline, targets)
  if (file === undefined) return { resolved: nothing, fault: leadsOut(url, 'picture') }
  if (!targets.files.has(file) && url.startsWith('/')) return { resolved: nothing, fault: leadsOut(url, 'picture') }
  if (!targets.files.has(file)) return { resolved: nothing, fault: missing('picture-missing', url, 'picture', file, targets) }
  if (!isPictureName(file))
    return {
      resolved: nothing,
      fault: error('picture-missing', `Unexpected file \`${url}\`, expected a picture (png, jpg, gif, webp, avif or svg)`),
    }
  const unfit = targets.unfit.get(file)
  if (unfit) {
    const { expected, rule, what } = unfit
    return { resolved: nothing, fault: error(rule, `Unexpected ${what} in the picture \`${url}\`, expected ${expected}: it is left out`) }
  }
  return { resolved: { kind: 'picture', file } }
}

function resolveLink(url: string, outline: Outline, targets: Targets): Answer {
  if (/^(https?:|mailto:|tel:)/i.test(url) || url.startsWith('//')) return { resolved: { kind: 'web', url } }
  if (/^[a-z][a-z0-9+.-]*:/i.test(url))
    return {
      resolved: { kind: 'text' },
      fault: error('link-broken', `Unexpected address \`${shorten(url)}\`, expected a web address or a file of the documents folder`),
    }
  const path = pathOf(url)
  const fragment = decoded(/#(.*)$/.exec(url)?.[1] ?? '')
  if (path === '') return resolveFragment(fragment, outline.file, { kind: 'anchor', fragment }, targets, url)
  const file = fileOf(path, outline, targets)
  if (file === undefined) return { resolved: { kind: 'text' }, fault: leadsOut(url, 'link') }
  const location = targets.locations.get(file)
  if (location) return resolveFragment(fragment, file, workAt(location, outline, targets), targets, url)
  if (path.startsWith('/')) return { resolved: { kind: 'text' }, fault: leadsOut(url, 'link') }
  if (targets.files.has(file) || !/\.(md|markdown)$/i.test(path))
    return { resolved: { kind: 'text' }, ...(isPageAddress(path) ? {} : { fault: notPublished(url) }) }
  return { resolved: { kind: 'text' }, fault: missing('link-broken', url, 'link', file, targets) }
}

/** A work of another publication that stands alone is named by its publication. */
function workAt({ publication, work }: Location, outline: Outline, targets: Targets): Extract<Resolved, { readonly kind: 'work' }> {
  const isElsewhere = targets.locations.get(outline.file)?.publication !== publication
  return { kind: 'work', publication, work: isElsewhere && targets.standsAlone(publication) ? '' : work, fragment: '' }
}

function resolveFragment(
  fragment: string,
  file: string,
  resolved: Extract<Resolved, { readonly fragment: string }>,
  targets: Targets,
  url: string,
): Answer {
  if (fragment === '') return { resolved }
  const fragments = targets.fragmentsOf(file)
  const shared = Object.hasOwn(fragments, fragment) ? fragments[fragment] : undefined
  if (shared !== undefined) return { resolved: { ...resolved, fragment: shared } }
  const near = nearest(fragment, Object.keys(fragments))
  const where = url.startsWith('#') ? '' : ` in \`${shorten(url)}\``
  const message = `Unexpected fragment \`#${fragment}\`${where}, expected ${near ? `\`#${near}\`` : 'an id of that text'}`
  return { resolved: { kind: 'text' }, fault: { rule: 'link-broken', severity: 'warning', message } }
}

/** Path from the root, or undefined where it leads out of the documents folder. */
function fileOf(path: string, outline: Outline, targets: Targets): string | undefined {
  const prefix = targets.folder === '' ? '' : `${targets.folder}/`
  const own = outline.file.slice(prefix.length).split('/').slice(0, -1)
  const parts = path.startsWith('/') ? [] : own
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return prefix + parts.join('/')
}

function pathOf(url: string): string {
  return decoded(url.replace(/[?#].*$/s, ''))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `guide/`, `../about`, `page.html`: pages of somebody's web site, about which a folder of Markdown says nothing. */
function isPageAddress(path: string): boolean {
  return /(^|\/)[^./]*$/.test(path) || /\.html?$/i.test(path)
}

function missing(rule: string, url: string, what: string, file: string, targets: Targets): Fault {
  const folder = file.split('/').slice(0, -1).join('/')
  const neighbours =
    targets.files.size > MOST_NEIGHBOURS
      ? []
      : [...targets.files].filter((other) => other.startsWith(`${folder}/`)).map((other) => other.slice(folder.length + 1))
  const near = nearest(file.split('/').at(-1) ?? '', neighbours)
  return error(rule, `Unexpected ${what} \`${url}\`, expected a file that exists${near ? `, for example \`${near}\`` : ''}`)
}

function leadsOut(url: string, what: string): Fault {
  return error('link-outside', `Unexpected ${what} \`${shorten(url)}\`, expected an address inside the documents folder`)
}

function notPublished(url: string): Fault {
  return {
    rule: 'link-broken',
    severity: 'warning',
    message: `Unexpected link to \`${shorten(url)}\`, expected an edition (a Markdown file of the project): the file is not published`,
  }
}

function error(rule: string, message: string): Fault {
  return { rule, severity: 'error', message }
}

function shorten(url: string): string {
  return url.length > 80 ? `${url.slice(0, 77)}…` : url
}
