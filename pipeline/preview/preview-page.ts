import type { ChangedWords, FindingOnPage } from '../engine/pages-of-works.ts'
import { FINDINGS_LANGUAGE } from '../languages/findings-language.ts'
import { languageOf } from '../languages/index.ts'
import type { Severity } from '../model/index.ts'
import type { Problem, Site } from './site.ts'

/** Where a preview answers beside the site. No path of a site begins with an underscore. */
export const PREVIEW_PATHS = { script: '_preview/preview.js', style: '_preview/preview.css', events: '_preview/events' }

/** A page and where it stands. */
export interface Showing {
  readonly path: string
  readonly site: Site
  /** Counts the changes of the site, so that a page knows whether it is old. */
  readonly version: string
}

/** What the script is told of its page. */
export interface PreviewData {
  readonly version: string
  readonly events: string
  /** Whether it is the page of a text, which may have findings. */
  readonly isText: boolean
  /** The language of what findings say. */
  readonly findingsLanguage: string
  readonly findings: readonly {
    readonly id?: string
    readonly severity: Severity
    readonly severityName: string
    readonly message: string
    readonly rule: string
    readonly place: string
    /** How the text has changed that it asks to follow. */
    readonly change?: ChangedWords
  }[]
  /** Where one can go from here. */
  readonly links: readonly { readonly href: string; readonly text: string }[]
  readonly warnings: readonly string[]
  readonly words: { readonly findings: string; readonly noFindings: string; readonly ended: string; readonly preview: string }
}

/** A page of the site as a preview shows it: with its findings in place, and reloading itself. */
export function pageWithPreview(bytes: Uint8Array, showing: Showing): string {
  const html = new TextDecoder().decode(bytes)
  const end = html.lastIndexOf('</body>')
  const at = end < 0 ? html.length : end
  return html.slice(0, at) + additionsTo(showing) + html.slice(at)
}

/** A page that says what is wrong and goes away by itself when that is mended. */
export function errorPage({ message, remedy }: Problem, showing: Showing): string {
  const { language } = showing.site
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(message)}</title>`
  const body = `<main class="preview-problem"><h1>${inCode(message)}</h1><p>${inCode(remedy)}</p><p><a href="/">${escaped(languageOf(language).labels.allPublications)}</a></p></main>`
  return `<!doctype html>\n<html lang="${escaped(language)}"><head>${head}</head><body>${body}${additionsTo(showing)}</body></html>\n`
}

function additionsTo(showing: Showing): string {
  const data = JSON.stringify(dataOf(showing)).replaceAll('<', '\\u003c')
  return [
    `<link rel="stylesheet" href="/${PREVIEW_PATHS.style}">`,
    `<script type="application/json" id="_preview">${data}</script>`,
    `<script src="/${PREVIEW_PATHS.script}"></script>`,
  ].join('')
}

function dataOf({ path, site, version }: Showing): PreviewData {
  const { labels } = languageOf(site.language)
  const page = site.pages.get(path)
  const { preview, report, review } = labels
  return {
    version,
    events: `/${PREVIEW_PATHS.events}`,
    isText: page !== undefined,
    findingsLanguage: FINDINGS_LANGUAGE,
    findings: page?.findings.map((found) => told(found, report.severities)) ?? [],
    links: [
      ...(page && site.files.has(page.comparison) ? [{ href: addressOf(page.comparison), text: review.pages }] : []),
      ...(site.files.has(REPORT) ? [{ href: addressOf(REPORT), text: `${review.toReport} (${countOf(site)})` }] : []),
    ],
    warnings: [
      ...(site.problem ? [`${site.problem.message}. ${site.problem.remedy}`] : []),
      ...(site.former.has(path) ? [preview.former] : []),
    ],
    words: { findings: review.findings, noFindings: review.noFindings, ended: preview.ended, preview: preview.title },
  }
}

const REPORT = 'report/index.html'

function told({ change, finding, id }: FindingOnPage, names: Readonly<Record<Severity, string>>): PreviewData['findings'][number] {
  const { column, file, line, message, rule, severity } = finding
  const place = `${file}:${line}:${column}`
  return { ...(id !== undefined && { id }), severity, severityName: names[severity], message, rule, place, ...(change && { change }) }
}

function countOf({ summary }: Site): number {
  return summary.errors + summary.warnings + summary.notes
}

function addressOf(path: string): string {
  return `/${path.split('/').map(encodeURIComponent).join('/')}`
}

function inCode(text: string): string {
  return escaped(text).replace(/`([^`]*)`/g, '<code>$1</code>')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
