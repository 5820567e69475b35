import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../languages/index.ts'
import { type FormatId, parallelPath, type Volume } from '../../model/index.ts'
import { downloadPath, printPath, relativeAddress } from './addresses.ts'
import { DOWNLOADS_ID } from './page-ids.ts'

/** A format that readers keep as a file. */
export type DownloadFormat = Exclude<FormatId, 'html'>

/** What browsers call each format. */
export const MEDIA_TYPES: Readonly<Record<DownloadFormat, string>> = { pdf: 'application/pdf', epub: 'application/epub+zip' }

/** The formats among these that readers keep as a file. */
export function downloadFormats(formats: readonly FormatId[]): readonly DownloadFormat[] {
  return formats.filter((format) => format !== 'html')
}

/** Links to a volume's PDF and EPUB, each with its language, and to those in which all languages stand; nothing where there are none. */
export function downloads(volume: Volume, path: string): Element[] {
  const formats = downloadFormats(volume.formats)
  if (formats.length === 0) return []
  const { labels, name, tag } = languageOf(volume.language)
  const files = formats.map((format) => {
    const href = relativeAddress(path, downloadPath(tag, volume.publication, format))
    return h('li', [h('a.button', { href, type: MEDIA_TYPES[format], hrefLang: tag }, [h('strong', format.toUpperCase()), ` ${name}`])])
  })
  const items = [...files, ...printEdition(volume, path), ...parallelEdition(volume, path)]
  return [
    h('div.downloads', [h('p.downloads-label', { id: DOWNLOADS_ID }, labels.download), h('ul', { ariaLabelledBy: DOWNLOADS_ID }, items)]),
  ]
}

function printEdition(volume: Volume, path: string): Element[] {
  if (!volume.pdf?.print || !volume.formats.includes('pdf')) return []
  const { labels, name, tag } = languageOf(volume.language)
  const href = relativeAddress(path, printPath(tag, volume.publication))
  return [h('li', [h('a.button', { href, type: MEDIA_TYPES.pdf, hrefLang: tag }, [h('strong', labels.printEdition), ` ${name}`])])]
}

function parallelEdition({ formats, language, parallel, publication }: Volume, path: string): Element[] {
  if (!parallel) return []
  const { labels } = languageOf(language)
  return downloadFormats(formats).map((format) => {
    const href = relativeAddress(path, parallelPath({ publication }, format))
    const name = labels.parallel.file.replace('{format}', format.toUpperCase())
    return h('li', [h('a.button', { href, type: MEDIA_TYPES[format] }, [h('strong', name), ...parallel.flatMap(languageName)])])
  })
}

function languageName(language: string, at: number): ElementContent[] {
  return [{ type: 'text', value: at === 0 ? ' ' : ' · ' }, h('span', { lang: language }, languageOf(language).name)]
}
