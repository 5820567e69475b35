import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { assetPath } from '../pipeline/formats/html/asset-path.ts'
import { htmlFormat } from '../pipeline/formats/html/html-format.ts'
import type { Volume } from '../pipeline/model/index.ts'
import { sampleVolume, singleWorkVolume, volumeWithMissingTranslation } from './support/sample-volume.ts'

test('a volume of several works has a first page and a page for each work', () => {
  expect(paths(sampleVolume('fr'))).toEqual([
    'fr/learning-city/index.html',
    'fr/learning-city/learning-city.html',
    'fr/learning-city/circles.html',
  ])
})

test('a volume of one work has one page', () => {
  expect(paths(singleWorkVolume('es'))).toEqual(['es/learning-city/index.html'])
})

test('a volume of one work of another name has one page all the same', () => {
  expect(paths({ ...singleWorkVolume('en'), publication: 'cities' })).toEqual(['en/cities/index.html'])
})

test('a volume without works is still a page', () => {
  expect(paths({ ...sampleVolume('en'), chapters: [] })).toEqual(['en/learning-city/index.html'])
})

test('the head names the page in all its languages', () => {
  expect(between(page(sampleVolume('fr'), 2), '<head>', '</head>').replaceAll('><', '>\n<')).toBe(
    [
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<title>Comment décident les cercles – Une ville qui apprend – Bibliothèque des villes apprenantes</title>',
      '<meta name="description" content="Un cercle se réunit six fois par an. Ses règles tiennent sur une page et découlent des raisons du plan.">',
      '<meta name="color-scheme" content="light dark">',
      '<link rel="stylesheet" href="../../assets/concord.css">',
      '<link rel="icon" type="image/svg+xml" href="../../assets/icon.svg">',
      '<link rel="alternate" hreflang="en" href="https://library.example.org/en/learning-city/circles.html">',
      '<link rel="alternate" hreflang="fr" href="https://library.example.org/fr/learning-city/circles.html">',
      '<link rel="alternate" hreflang="es" href="https://library.example.org/es/learning-city/circles.html">',
      '<link rel="alternate" hreflang="x-default" href="https://library.example.org/en/learning-city/circles.html">',
      '<link rel="canonical" href="https://library.example.org/fr/learning-city/circles.html">',
      '<meta property="og:type" content="website">',
      '<meta property="og:title" content="Comment décident les cercles – Une ville qui apprend">',
      '<meta property="og:site_name" content="Bibliothèque des villes apprenantes">',
      '<meta property="og:url" content="https://library.example.org/fr/learning-city/circles.html">',
      '<meta property="og:description" content="Un cercle se réunit six fois par an. Ses règles tiennent sur une page et découlent des raisons du plan.">',
    ].join('\n'),
  )
})

test('a site without an address has relative alternates and nothing that needs an address', () => {
  const html = page({ ...sampleVolume('en'), site: { title: 'Library' } }, 1)
  expect(html).toContain('<link rel="alternate" hreflang="es" href="../../es/learning-city/learning-city.html">')
  expect(html).not.toMatch(/canonical|og:/)
})

test('the language switch leads to the same work, by the names of the languages, and marks the current one', () => {
  expect(between(page(sampleVolume('es'), 2), '<nav class="language-switch" aria-label="Idiomas"><ul>', '</ul>')).toBe(
    [
      '<li><a href="../../en/learning-city/circles.html" hreflang="en" lang="en">English</a></li>',
      '<li><a href="../../fr/learning-city/circles.html" hreflang="fr" lang="fr">Français</a></li>',
      '<li><a href="circles.html" hreflang="es" lang="es" aria-current="page">Español</a></li>',
    ].join(''),
  )
})

test('a language without pages is not in the language switch', () => {
  const volume = sampleVolume('en')
  const alternates = volume.alternates.map((each) => (each.language === 'fr' ? { ...each, formats: ['pdf'] as const } : each))
  expect(between(page({ ...volume, alternates }, 0), '<nav class="language-switch"', '</nav>')).not.toContain('Français')
})

test('downloads name their format and their language', () => {
  expect(between(page(singleWorkVolume('fr'), 0), '<div class="downloads">', '</div>')).toBe(
    '<p class="downloads-label" id="_downloads">Télécharger</p><ul aria-labelledby="_downloads">' +
      '<li><a class="button" href="learning-city.fr.pdf" type="application/pdf" hreflang="fr"><strong>PDF</strong> Français</a></li>' +
      '<li><a class="button" href="learning-city.fr.epub" type="application/epub+zip" hreflang="fr"><strong>EPUB</strong> Français</a></li></ul>',
  )
})

test('a text in the source language is announced, and marked as such wherever it shows', () => {
  const html = page(volumeWithMissingTranslation('es'), 2)
  expect(html).toContain(
    '<p class="notice">Este texto aún no se ha traducido al español. Se ofrece a continuación en su lengua original (inglés).</p>',
  )
  expect(html).toContain('<h1 id="circles" lang="en">')
  expect(html).toContain('<article class="text" id="_text" tabindex="-1" lang="en">')
  expect(html).toContain('<span aria-current="page" lang="en">How the circles decide</span>')
  expect(page(volumeWithMissingTranslation('es'), 0)).toContain('<a href="circles.html" lang="en">How the circles decide about money')
})

test('a table scrolls in a region that the keyboard reaches, named by its caption or by what it is', () => {
  expect(page(sampleVolume('en'), 1)).toContain(
    '<div class="table-region" role="region" tabindex="0" aria-labelledby="table-years-caption"><table id="table-years">',
  )
  expect(page(sampleVolume('fr'), 2)).toContain('<div class="table-region" role="region" tabindex="0" aria-label="Tableau"><table id="b4">')
})

test('links to other works and publications become addresses, and a link into the void becomes its text', () => {
  const html = page(sampleVolume('en'), 2)
  expect(html).toContain('<a href="learning-city.html#why-cities">the reasons for the plan</a>')
  expect(html).toContain('<a href="../statement/index.html#commitments">closing statement</a>')
  expect(html).toContain('<a href="../statement/index.html">Learning Cities Library</a>')
  const [first] = htmlFormat.compose({ ...sampleVolume('en'), chapters: sampleVolume('en').chapters.slice(0, 1) })
  expect(first?.content).toContain('how they do so is told in the second text.')
})

test('pictures stand under the hash of what they show, and only the first is loaded at once', () => {
  const volume = sampleVolume('es')
  const [asset] = volume.assets
  const name = `cycle.es-${asset?.sha256.slice(0, 8)}.svg`
  expect(asset && assetPath(volume, asset)).toBe(`es/learning-city/${name}`)
  expect(page(volume, 1)).toMatch(new RegExp(`<img src="${name}" alt="Un ciclo de[^>]*class="drawing">`))
  const [first] = volume.chapters
  const doubled = {
    ...volume,
    chapters: [{ ...first!, tree: { ...first!.tree, children: [...first!.tree.children, ...first!.tree.children] } }],
  }
  expect([...page(doubled, 0).matchAll(/<img[^>]*>/g)].map(([image]) => image.includes('loading="lazy"'))).toEqual([false, true])
})

test('a picture that the volume does not hold is told by its words', () => {
  expect(page({ ...sampleVolume('en'), assets: [] }, 2)).toContain('<figure id="b5"><em>A circle of four steps')
})

test('headings carry a link to themselves, named without the marks of notes', () => {
  expect(page(sampleVolume('fr'), 1)).toContain(
    '<div class="heading heading-h2"><h2 id="why-cities">Pourquoi les villes\u202f?</h2><a class="heading-link" href="#why-cities" aria-label="Lien vers la section Pourquoi les villes\u202f?"></a></div>',
  )
})

test('the mark of a note keeps away from a number, whose power it would seem', () => {
  const mark = h('sup', { className: ['note-mark'] }, [h('a', { href: '#note-4' }, '4')])
  const apart = (before: string) => {
    const volume = singleWorkVolume('en')
    const tree: Volume['colophon'] = { type: 'root', children: [h('h1', 'A'), h('p', [before, mark])] }
    return page({ ...volume, chapters: volume.chapters.map((chapter) => ({ ...chapter, tree })) }, 0).includes('note-mark-apart')
  }
  expect(['24 km²', 'in 2015', 'by 5 %', 'cities', 'in 2015.'].map(apart)).toEqual([true, true, true, false, false])
})

test('marks of notes that touch are set apart by a comma, and others are not', () => {
  const mark = (number: string) => h('sup', { className: ['note-mark'] }, [h('a', { href: `#note-${number}` }, number)])
  const volume = singleWorkVolume('en')
  const tree: Volume['colophon'] = { type: 'root', children: [h('h1', 'A'), h('p', ['One', mark('1'), mark('2'), ' and two.', mark('3')])] }
  const html = page({ ...volume, chapters: volume.chapters.map((chapter) => ({ ...chapter, tree })) }, 0)
  expect(between(html, '<article', '</article>').replaceAll(/<[^>]*>/g, '')).toContain('One1,2 and two.3')
})

test.each([
  ['en', '<time datetime="2017-03-01">1 March 2017</time>'],
  ['fr', '<time datetime="2017-03-01">1er mars 2017</time>'],
  ['es', '<time datetime="2017-03-01">1.º de marzo de 2017</time>'],
])('the date is written as %s writes it', (language, time) => {
  expect(between(page(singleWorkVolume(language), 0), '<section class="about"', '</section>')).toContain(time)
})

test('the same volume gives the same pages, and stays as it was', () => {
  const volume = sampleVolume('fr')
  const before = JSON.stringify(volume)
  const first = htmlFormat.compose(volume)
  expect(htmlFormat.compose(volume)).toEqual(first)
  expect(JSON.stringify(volume)).toBe(before)
})

test('finishing only writes the text as bytes, with the fonts of its signs', async () => {
  const [draft] = htmlFormat.compose(singleWorkVolume('fr'))
  const refuse = () => Promise.reject(new Error('not needed'))
  const finished = await htmlFormat.finish(draft!, {
    readDocument: refuse,
    readFont: async () => Uint8Array.of(1),
    readStyle: refuse,
    print: refuse,
    perform: refuse,
  })
  const text = new TextDecoder().decode(finished.bytes)
  expect(text.replace(/<style>@font-face [^<]+<\/style>(?=<\/head>)/, '')).toBe(draft?.content)
})

function paths(volume: Volume): readonly string[] {
  return htmlFormat.compose(volume).map(({ path }) => path)
}

function page(volume: Volume, index: number): string {
  return htmlFormat.compose(volume)[index]?.content ?? ''
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start) + start.length
  return text.slice(from, text.indexOf(end, from))
}
