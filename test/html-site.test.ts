import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { languageOf } from '../pipeline/languages/index.ts'
import { sampleSite } from './support/sample-site.ts'
import { SAMPLE_LANGUAGES } from './support/sample-volume.ts'

const site = sampleSite()
const pages = [...site].filter(([path]) => path.endsWith('.html'))

test.each(pages)('every address on %s leads to a file of the site, and to a place in it', (path, html) => {
  const broken = addressesOf(html).filter((address) => !leadsSomewhere(path, address))
  expect(broken).toEqual([])
})

test.each(pages)('%s loads nothing from elsewhere and nothing by an absolute address', (_, html) => {
  const loaded = [...html.matchAll(/<(?:img|script|source)\b[^>]*?\ssrc="([^"]*)"|<link rel="(?:stylesheet|icon)"[^>]*?href="([^"]*)"/g)]
  expect(loaded.map(([, source, sheet]) => source ?? sheet).filter((address) => /^([a-z]+:|\/)/.test(address ?? ''))).toEqual([])
  expect(html).not.toMatch(/\son[a-z]+=|\sstyle=|(concord|asset):/)
})

test.each(pages)('%s has one first heading, levels without gaps, and ids that stand once', (_, html) => {
  const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test.each(SAMPLE_LANGUAGES)('pages in %s are framed in the words of that language only', (language) => {
  const own = wordsOf(language)
  const foreign = SAMPLE_LANGUAGES.filter((other) => other !== language).flatMap((other) => wordsOf(other))
  for (const [path, html] of pages.filter(([path]) => path.startsWith(`${language}/`))) {
    const shown = [...html.matchAll(/>([^<>]+)<|aria-label="([^"]*)"/g)].map(([, text, label]) => (text ?? label ?? '').trim())
    const names = SAMPLE_LANGUAGES.map((each) => languageOf(each).name)
    expect([path, shown.filter((text) => foreign.includes(text) && !own.includes(text) && !names.includes(text))]).toEqual([path, []])
  }
})

test('every page in one language is found in the others under the same name', () => {
  const [first, ...others] = SAMPLE_LANGUAGES.map((language) =>
    pages
      .map(([path]) => path)
      .filter((path) => path.startsWith(`${language}/`))
      .map((path) => path.slice(language.length)),
  )
  for (const paths of others) expect(paths).toEqual(first)
})

function addressesOf(html: string): readonly string[] {
  return [...html.matchAll(/<(?:a|img)\b[^>]*?\s(?:href|src)="([^"]*)"|<link rel="(?:stylesheet|icon)"[^>]*?href="([^"]*)"/g)]
    .map(([, address, sheet]) => address ?? sheet ?? '')
    .filter((address) => !/^(https:|mailto:)/.test(address))
}

function leadsSomewhere(from: string, address: string): boolean {
  const [file = '', fragment] = address.split('#')
  const target = file === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(file))
  const content = site.get(target)
  return content !== undefined && (fragment === undefined || content.includes(` id="${fragment}"`))
}

function wordsOf(tag: string): readonly string[] {
  const { callouts: _, report, ...labels } = languageOf(tag).labels
  return [...Object.values(labels), ...Object.values(report)].filter((word) => typeof word === 'string')
}
