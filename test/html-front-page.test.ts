import { expect, test } from 'vitest'
import { composeChooser } from '../pipeline/formats/html/chooser.ts'
import { composeFrontPage } from '../pipeline/formats/html/front-page.ts'
import { SAMPLE_LANGUAGES, sampleFrontPage } from './support/sample-volume.ts'

test('the front page lists each publication with what it is made as', () => {
  const { path, content } = composeFrontPage(sampleFrontPage('es'))
  expect(path).toBe('es/index.html')
  expect(content).toContain('<h3><a href="learning-city/index.html">Una ciudad que aprende</a></h3>')
  expect(content).toContain(
    '<a href="learning-city/learning-city.es.epub" type="application/epub+zip">EPUB<span class="visually-hidden"> – Una ciudad que aprende</span></a>',
  )
  expect(content).not.toContain('statement.es.epub')
})

test('a publication without pages is entered by its first file', () => {
  const front = sampleFrontPage('en')
  const entries = front.entries.map((entry) => ({ ...entry, formats: ['epub'] as const }))
  const { content } = composeFrontPage({ ...front, entries })
  expect(content).toContain('<h3><a href="learning-city/learning-city.en.epub" type="application/epub+zip">A city that learns</a></h3>')
  expect(content).not.toContain('Read online')
})

test('the front page is found in every language, and the chooser is for all others', () => {
  const { content } = composeFrontPage(sampleFrontPage('fr'))
  expect(content).toContain('<link rel="alternate" hreflang="es" href="https://library.example.org/es/">')
  expect(content).toContain('<link rel="alternate" hreflang="x-default" href="https://library.example.org/">')
  expect(content).toContain('<link rel="canonical" href="https://library.example.org/fr/">')
})

test('the chooser offers every language in its own words, with links that need no script', () => {
  const { path, content } = composeChooser(SAMPLE_LANGUAGES.map(sampleFrontPage))
  expect(path).toBe('index.html')
  expect(content).toContain('<html lang="en">')
  expect(content).toContain('<li><h2><a href="en/index.html" hreflang="en">English</a></h2>')
  expect(content).toContain('<li lang="fr"><h2><a href="fr/index.html" hreflang="fr">Français</a></h2>')
  expect(content).toContain('<span lang="es">Elija un idioma</span>')
})

test.each([
  ['the first of the browser’s languages that there is', ['de-AT', 'fr-CA', 'en'], '', 'fr/index.html'],
  ['nowhere where there is none', ['de', 'it-CH'], '', undefined],
  ['nowhere where the address has a fragment', ['fr'], '#stay', undefined],
])('the chooser sends readers to %s', (_, languages, hash, expected) => {
  const script = /<script>([\s\S]*)<\/script>/.exec(composeChooser(SAMPLE_LANGUAGES.map(sampleFrontPage)).content)?.[1] ?? ''
  const links = SAMPLE_LANGUAGES.map((hreflang) => ({ hreflang, href: `${hreflang}/index.html` }))
  const went: string[] = []
  const run = new Function('location', 'navigator', 'document', script)
  run({ hash, replace: (href: string) => went.push(href) }, { languages }, { querySelectorAll: () => links })
  expect(went).toEqual(expected === undefined ? [] : [expected])
})
