import type { FormatId, Volume } from '../../model/index.ts'

/** Path of a language's front page under the output folder. */
export function frontPath(language: string): string {
  return `${language}/index.html`
}

/** Path of a publication's first page: its only work, or its cover where it has several. */
export function volumePath(language: string, publication: string): string {
  return `${language}/${publication}/index.html`
}

/** Path of a work's page in this volume, whose works are known. */
export function workPath(volume: Volume, work: string): string {
  const { language, publication, chapters } = volume
  return chapters.length > 1 ? namedPath(language, publication, work) : volumePath(language, publication)
}

/** Path of the page that bears a work's name. */
export function namedPath(language: string, publication: string, work: string): string {
  return `${language}/${publication}/${work}.html`
}

/** Path of a volume's PDF or EPUB. */
export function downloadPath(language: string, publication: string, format: Exclude<FormatId, 'html'>): string {
  const name = publication.split('/').at(-1) ?? publication
  return `${language}/${publication}/${name}.${language}.${format}`
}

/** Path of a volume's PDF for print shops. */
export function printPath(language: string, publication: string): string {
  return downloadPath(language, publication, 'pdf').replace(/pdf$/, 'print.pdf')
}

/** Address of one path under the output folder as seen from another, for `href` and `src`; never absolute. */
export function relativeAddress(from: string, to: string): string {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1
  const up = here.slice(shared).map(() => '..')
  return [...up, ...there.slice(shared).map(encodeURIComponent)].join('/')
}

/** Address of a path on the published site, where the site's own address is known. */
export function absoluteAddress(siteUrl: string, path: string): string {
  const base = siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`
  const pathname = path.split('/').map(encodeURIComponent).join('/')
  // A web server answers for the folder, and that is the address that people share.
  return base + pathname.replace(/(^|\/)index\.html$/, '$1')
}
