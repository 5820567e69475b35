import { createHash } from 'node:crypto'
import { h } from 'hastscript'
import type { Alternate, Asset, FrontPage, Volume } from '../../pipeline/model/index.ts'
import { firstSampleChapter, secondSampleChapter } from './sample-chapters.ts'
import { samplePicture, samplePictureFile } from './sample-picture.ts'
import { SAMPLE_WORDS, type SampleWords } from './sample-words.ts'

/** The languages of the sample, in the order of its project. */
export const SAMPLE_LANGUAGES = Object.keys(SAMPLE_WORDS)

/** A publication of two works in one language, with everything that a volume may hold: ask for `en`, `fr` or `es`. */
export function sampleVolume(language: string): Volume {
  const words = wordsOf(language)
  return {
    publication: 'learning-city',
    kind: 'guide',
    language,
    title: words.title,
    subtitle: words.subtitle,
    description: words.description,
    creators: [{ name: 'Concord contributors', role: 'author' }],
    publisher: 'Concord',
    licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    subjects: words.subjects,
    series: words.series,
    date: '2017-03-01',
    colophon: { type: 'root', children: words.colophon.map((text) => h('p', text)) },
    chapters: [firstSampleChapter(language, words), secondSampleChapter(language, words)],
    assets: [pictureAsset(language)],
    alternates: SAMPLE_LANGUAGES.map(alternate),
    formats: ['html', 'pdf', 'epub'],
    site: { title: words.site, url: 'https://library.example.org/' },
  }
}

/** The same publication with its first work only. */
export function singleWorkVolume(language: string): Volume {
  const volume = sampleVolume(language)
  return {
    ...volume,
    alternates: volume.alternates.map((other) => ({ ...other, works: ['learning-city'] })),
    chapters: volume.chapters.slice(0, 1).map((chapter) => ({
      ...chapter,
      tree: withoutHref(chapter.tree, 'concord:learning-city/circles#money'),
    })),
  }
}

/** Another publication of the same site: one short work, to which the sample links. */
export function sampleStatement(language: string): Volume {
  const volume = sampleVolume(language)
  const { colophon, description, second } = wordsOf(language)
  const tree: Volume['colophon'] = {
    type: 'root',
    children: [
      h('h1', { id: 'statement' }, second.title),
      h('h2', { id: 'commitments' }, second.next),
      h('p', { id: 'b1' }, [h('a', { href: 'concord:learning-city/circles#money' }, second.shortTitle)]),
      ...colophon.map((text, index) => h('p', { id: `b${index + 2}` }, text)),
    ],
  }
  const headings = [
    { id: 'statement', depth: 1, text: second.title },
    { id: 'commitments', depth: 2, text: second.next },
  ]
  const file = `documents/statement/statement.${language}.md`
  const chapter = { work: 'statement', file, title: second.title, shortTitle: second.shortTitle, language, tree, headings }
  return { ...volume, publication: 'statement', title: second.title, subtitle: '', description, chapters: [chapter], assets: [] }
}

/** The sample whose second work is missing in this language and stands in the source language, English. */
export function volumeWithMissingTranslation(language: string): Volume {
  const volume = sampleVolume(language)
  const source = sampleVolume('en')
  return {
    ...volume,
    chapters: [...volume.chapters.slice(0, 1), ...source.chapters.slice(1)],
    assets: [...volume.assets, ...source.assets],
  }
}

/** The front page of a language, with the sample and another publication. */
export function sampleFrontPage(language: string): FrontPage {
  const words = wordsOf(language)
  return {
    language,
    title: words.site,
    description: words.siteDescription,
    entries: [
      {
        publication: 'learning-city',
        title: words.title,
        subtitle: words.subtitle,
        description: words.description,
        formats: ['html', 'pdf', 'epub'],
      },
      { publication: 'statement', title: words.second.title, subtitle: '', description: words.first.lead, formats: ['html', 'pdf'] },
    ],
    languages: SAMPLE_LANGUAGES,
    url: 'https://library.example.org/',
  }
}

/** The files below the documents folder that the sample's pictures are read from. */
export function sampleDocuments(): ReadonlyMap<string, Uint8Array> {
  return new Map(SAMPLE_LANGUAGES.map((language) => [samplePictureFile(language), pictureBytes(language)]))
}

function wordsOf(language: string): SampleWords {
  const words = SAMPLE_WORDS[language]
  if (!words) throw new Error(`The sample is not written in ${language}`)
  return words
}

function alternate(language: string): Alternate {
  return { language, title: wordsOf(language).title, formats: ['html', 'pdf', 'epub'], works: ['learning-city', 'circles'] }
}

function pictureAsset(language: string): Asset {
  const bytes = pictureBytes(language)
  return {
    file: samplePictureFile(language),
    mediaType: 'image/svg+xml',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  }
}

function pictureBytes(language: string): Uint8Array {
  return new TextEncoder().encode(samplePicture(wordsOf(language)))
}

function withoutHref(tree: Volume['colophon'], href: string): Volume['colophon'] {
  return JSON.parse(JSON.stringify(tree).replaceAll(href, '#results'))
}
