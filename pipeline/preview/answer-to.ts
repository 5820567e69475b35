import { ConcordError } from '../model/index.ts'
import { errorPage, PREVIEW_PATHS, pageWithPreview } from './preview-page.ts'
import { PREVIEW_SCRIPT } from './preview-script.ts'
import { type Problem, type Site, shown } from './site.ts'

/** An answer of the server, before it is sent. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: Uint8Array | string
  /** Where the browser is sent on to. */
  readonly location?: string
}

/** What a preview needs besides the site. */
export interface Answering {
  readonly style: string
  /** Differs from that of every other state of the site. */
  readonly version: string
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  sarif: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
}

/** Answers for a path. A path is a key of a table and never one of the disk, so none leads out of the site. */
export async function answerTo(pathname: string, site: Site, { style, version }: Answering): Promise<Answer> {
  const path = decoded(pathname)
  if (path === PREVIEW_PATHS.script) return { status: 200, type: typeOf('.js'), body: PREVIEW_SCRIPT }
  if (path === PREVIEW_PATHS.style) return { status: 200, type: typeOf('.css'), body: style }
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  const bytes = shown(site, file)
  if (bytes)
    return { status: 200, type: typeOf(file), body: file.endsWith('.html') ? pageWithPreview(bytes, { path: file, site, version }) : bytes }
  if (shown(site, `${file}/index.html`)) return { status: 302, type: typeOf('.html'), body: '', location: `${pathname}/` }
  return madeOnDemand(file, site, (problem) => errorPage(problem, { path: file, site, version }))
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname.slice(1))
  } catch {
    return pathname.slice(1)
  }
}

/** Most previews end without anybody asking for paper, so PDF and EPUB are made when they are asked for. */
async function madeOnDemand(path: string, site: Site, page: (problem: Problem) => string): Promise<Answer> {
  const type = typeOf('.html')
  try {
    const bytes = await site.download(path)
    if (bytes) return { status: 200, type: typeOf(path), body: bytes }
  } catch (error) {
    if (!(error instanceof ConcordError)) throw error
    return { status: 500, type, body: page(error) }
  }
  const absent = { message: `There is no \`/${path}\``, remedy: 'Look at the address, or begin at the front page.' }
  return { status: 404, type, body: page(site.problem ?? absent) }
}

function typeOf(path: string): string {
  return TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}
