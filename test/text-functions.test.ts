import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { LANGUAGES, languageOf } from '../pipeline/languages/index.ts'
import type { Concept } from '../pipeline/model/index.ts'
import {
  detectLanguage,
  fold,
  foldMarks,
  likeness,
  longestMatches,
  maskAddresses,
  neutralAddress,
  normalise,
  phraseFinder,
  readDates,
  readNumbers,
  sentencesOf,
  singleSpaced,
  termFinder,
  wordLikeness,
  wordsOf,
} from '../pipeline/text/index.ts'

describe('texts are compared without their typography', () => {
  test.each([
    ['L’École  «\u00A0du\u00A0» soir', 'l\'ecole " du " soir'],
    ['  28\u202F–\u202F30\n', '28 - 30'],
    ['ÉCRIRE', 'ecrire'],
    ['ca\u0301lida', 'calida'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalise(text)).toBe(expected)
  })

  test('likeness goes from nothing to everything', () => {
    expect(likeness('Une ville', 'une  VILLE')).toBe(1)
    expect(likeness('abc', 'xyz')).toBe(0)
    expect(likeness('', '')).toBe(1)
    expect(wordLikeness('the city of learning', 'learning of the city')).toBe(1)
    expect(wordLikeness('the city', 'une ville')).toBe(0)
  })
})

describe('phrases are found as whole words', () => {
  const find = (phrase: string, text: string, isCased = false) =>
    phraseFinder([{ text: phrase, isCased, meaning: 0 }])(text).map(({ from, to }) => text.slice(from, to))

  test.each([
    ['ville* apprenante*', 'Les villes apprenantes', ['villes apprenantes']],
    ['ville* apprenante*', 'La ville-apprenante', []],
    ["ville* d'apprentissage", 'une ville d’apprentissage', ['ville d’apprentissage']],
    ["Prix de l'UNESCO", 'le prix de l’UNESCO', ['prix de l’UNESCO']],
    ['art', 'artist art, start', ['art']],
    ['éducation', 'l’éducation', ['éducation']],
    ['lifelong learning', 'lifelong\u00A0learning', ['lifelong\u00A0learning']],
    ['S.O.S.', 'un S.O.S. urgent', ['S.O.S.']],
    ['*', 'anything', ['anything']],
    ['…', 'anything', []],
  ])('%s in %j', (phrase, text, expected) => {
    expect(find(phrase, text)).toEqual(expected)
  })

  test('capitals of names must be capitals', () => {
    expect(find('Mexico City', 'MEXICO CITY, Mexico City, mexico city', true)).toEqual(['MEXICO CITY', 'Mexico City'])
  })

  test('the longest concept wins', () => {
    const concept = (id: string, variant: string): Concept => ({ id, kind: 'term', terms: { en: [variant] }, acronyms: {}, forbidden: {} })
    const find = termFinder([concept('city', 'learning city'), concept('award', 'learning city award')], 'en')
    expect(longestMatches(find('The Learning City Award of a learning city')).map(({ phrase }) => phrase.meaning.concept.id)).toEqual([
      'award',
      'city',
    ])
  })
})

describe('a phrase of the concept table', () => {
  const find = termFinder(
    [{ id: 'report', kind: 'term', terms: { en: ['progress report*'], fr: ['rapport*'] }, acronyms: {}, forbidden: {} }],
    'en',
  )

  test.each(['progress report', 'Progress reports', 'progress reporting'])('finds its inflection `%s`', (text) => {
    expect(find(text)).toHaveLength(1)
  })

  test('is not found in a noun with its verb', () => {
    expect(find('Progress reported in 2015')).toEqual([])
  })
})

describe('addresses are compared without their language', () => {
  const neutral = (address: string) => {
    const { site, path, fragment } = neutralAddress(address, LANGUAGES)
    return `${site}|${path}|${fragment}`
  }

  test.each([
    ['https://example.org/en/report', 'http://www.example.org/fr/report/'],
    ['https://en.example.org/report', 'https://es.example.org/report'],
    ['amman.en.md#budget', 'amman.fr.md#budget'],
    ['figures/map-en.svg', 'figures/map_es.svg'],
    ['https://example.org/x?lang=en', 'https://example.org/x?lang=fr'],
    ['https://example.org/doc_eng.pdf', 'https://example.org/doc_spa.pdf'],
    ['https://example.org/caf%C3%A9', 'https://example.org/café'],
    ['https://example.org/fr-fr/a', 'https://example.org/a'],
  ])('%s is %s', (one, other) => {
    expect(neutral(one)).toBe(neutral(other))
  })

  test.each([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://example.org/a', 'https://example.com/a'],
    ['#one', '#two'],
    ['mailto:a@example.org', 'mailto:b@example.org'],
  ])('%s is not %s', (one, other) => {
    expect(neutral(one)).not.toBe(neutral(other))
  })
})

describe('sentences end at full stops that are none of an abbreviation', () => {
  test.each([
    ['fr', 'M. Dupont est là. Il attend.', ['M. Dupont est là.', 'Il attend.']],
    ['es', 'El Sr. Ruiz llegó. ¿Y Ana? No.', ['El Sr. Ruiz llegó.', '¿Y Ana?', 'No.']],
    ['en', 'It is version 2.0 now. “Good!” He left.', ['It is version 2.0 now.', '“Good!”', 'He left.']],
    ['en', '', []],
  ])('%s: %s', (language, text, expected) => {
    expect(sentencesOf(text, languageOf(language)).map(({ from, to }) => text.slice(from, to))).toEqual(expected)
  })
})

describe('the language of a text shows in its small words', () => {
  test.each([
    ['The city uses its resources for the learning of all.', 'en'],
    ['La ville utilise ses ressources pour l’apprentissage de tous.', 'fr'],
    ['La ciudad utiliza sus recursos para el aprendizaje de todos.', 'es'],
    ['Où sont les résultats que vous avez annoncés ?', 'fr'],
    ['¿Dónde están los resultados que anunciaron?', 'es'],
    ['12 345', undefined],
  ])('%s', (text, language) => {
    expect(detectLanguage(text, LANGUAGES).language).toBe(language)
  })

  test('names have no function words', () => {
    expect(detectLanguage('Melton, Swansea, Namyangju', LANGUAGES).functionWords).toBe(0)
  })
})

describe('no function stumbles over any text', () => {
  const pieces = [
    '28 September 2015',
    '1 205,50',
    '1.400',
    'quatre-vingt-dix',
    'mil millones',
    'http://a.b',
    '%',
    '\uFFFC',
    'XXIe siècle',
    'de',
    '–',
    '\n',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 12 }).map((parts) => parts.join(' ')),
  )
  const holds = (property: (text: string) => void) => fc.assert(fc.property(text, property), { numRuns: 300, seed: 11 })

  test('folding and masking keep every position', () => {
    holds((text) => {
      expect([fold(text).length, foldMarks(text).length, maskAddresses(text).length]).toEqual([text.length, text.length, text.length])
    })
  })

  test('words are the runs of letters, marks and digits, of any script', () => {
    const runsOf = (text: string) =>
      Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: run, index }) => [run, index, index + run.length])
    const check = (text: string) => {
      expect(wordsOf(text).map(({ text: word, from, to }) => [word, from, to])).toEqual(runsOf(text))
    }
    for (const sample of ['naïve 𝒜𝟙b 😀x', 'a\uD835', '\uDC9Cb', 'ca\u0301lida, 42²', '']) check(sample)
    holds(check)
  })

  test('a single space stands for every run of spaces', () => {
    holds((text) => {
      expect(singleSpaced(text)).toBe(text.replace(/\s+/g, ' '))
    })
    expect(singleSpaced('a  b\n c\u00A0d\t')).toBe('a b c d ')
  })

  test.each(LANGUAGES.map((language) => [language.name, language] as const))(
    'numbers, dates and sentences of %s stand in the text, in order',
    (_, language) => {
      holds((text) => {
        for (const spans of [readNumbers(text, language), readDates(text, language), sentencesOf(text, language), wordsOf(text)]) {
          let at = 0
          for (const { from, to } of spans) {
            expect(from).toBeGreaterThanOrEqual(at)
            expect(to).toBeGreaterThan(from)
            at = to
          }
          expect(at).toBeLessThanOrEqual(text.length)
        }
      })
    },
  )

  test('comparing, detecting and finding answer for every text', () => {
    holds((text) => {
      expect(likeness(text, text)).toBe(1)
      expect(wordLikeness(text, text)).toBe(1)
      expect(detectLanguage(text, LANGUAGES).margin).toBeGreaterThanOrEqual(0)
      expect(neutralAddress(text, LANGUAGES).path.length).toBeLessThanOrEqual(text.length)
      expect(Array.isArray(phraseFinder([{ text, isCased: true, meaning: 0 }])(text))).toBe(true)
    })
  })
})
