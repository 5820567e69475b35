import { describe, expect, test } from 'vitest'

import { languageOf } from '../pipeline/languages/index.ts'
import { readNumbers } from '../pipeline/text/index.ts'

const numbers = (tag: string, text: string) =>
  readNumbers(text, languageOf(tag)).map((number) => `${text.slice(number.from, number.to)} = ${number.values.join(' | ')}`)
const digits = (tag: string, text: string) =>
  readNumbers(text, languageOf(tag))
    .filter((number) => number.written === 'digits')
    .map((number) => number.values[0])
const words = (tag: string, text: string) =>
  readNumbers(text, languageOf(tag))
    .filter((number) => number.written === 'words')
    .map((number) => number.values[0])

describe('digits are read with the marks of the language', () => {
  test.each([
    ['en', '1,250.50', '1,250.50 = 1250.5'],
    ['en', '1,250', '1,250 = 1250 | 1,250'],
    ['en', '1.4', '1.4 = 1.4'],
    ['en', '1.40', '1.40 = 1.4 | 1.40'],
    ['fr', '1 205,50', '1 205,50 = 1205.5'],
    ['fr', '1 205', '1 205 = 1205'],
    ['fr', '1.400', '1.400 = 1400 | 1.400'],
    ['fr', '1,4', '1,4 = 1.4 | 1,4'],
    ['es', '1.400', '1.400 = 1400 | 1.4 | 1.400'],
    ['es', '1,400', '1,400 = 1.4 | 1400 | 1,400'],
    ['es', '1400', '1400 = 1400'],
    ['es', '1.250.500,75', '1.250.500,75 = 1250500.75'],
    ['en', '1,250,500', '1,250,500 = 1250500 | 1,250,500'],
    ['en', '007', '007 = 7'],
    ['en', '1.2.3', '1.2.3 = 1.2.3'],
    ['en', '12345678901234567890', '12345678901234567890 = 12345678901234567890'],
  ])('%s: %s', (language, text, expected) => {
    expect(numbers(language, `(${text})`)).toEqual([expected])
  })

  test('a comma without space parts numbers where no language reads them as one', () => {
    expect(digits('en', '1,2,3')).toEqual(['1', '2', '3'])
  })
})

describe('words after a number multiply it', () => {
  test.each([
    ['en', '1.5 million', '1500000'],
    ['en', '125k', '125000'],
    ['en', '$5bn', '5000000000'],
    ['en', '5 m', '5'],
    ['fr', '1,5 million', '1500000'],
    ['fr', '2 milliards', '2000000000'],
    ['fr', '3 M€', '3'],
    ['es', '20 mil', '20000'],
    ['es', '3 mil millones', '3000000000'],
    ['es', '2 millones', '2000000'],
  ])('%s: %s is %s', (language, text, expected) => {
    expect(digits(language, text)).toEqual([expected])
  })

  test('letters that may be units keep the plain number as a reading', () => {
    expect(numbers('fr', '3 M€')).toEqual(['3 M = 3 | 3000000'])
  })

  test('the first number of a range takes the multiplier of the second', () => {
    expect(numbers('en', '10 to 20 million')).toEqual(['10 = 10 | 10000000', '20 million = 20000000'])
  })
})

describe('numbers in words', () => {
  test.each([
    ['en', 'twenty-one', '21'],
    ['en', 'one hundred and five', '105'],
    ['en', 'three hundred and sixty-five', '365'],
    ['en', 'two thousand', '2000'],
    ['en', 'nine hundred and ninety-nine', '999'],
    ['en', 'twenty-first', '21'],
    ['fr', 'vingt et un', '21'],
    ['fr', 'soixante et onze', '71'],
    ['fr', 'soixante-douze', '72'],
    ['fr', 'soixante-dix-sept', '77'],
    ['fr', 'quatre-vingts', '80'],
    ['fr', 'quatre-vingt-onze', '91'],
    ['fr', 'quatre-vingt-dix-sept', '97'],
    ['fr', 'deux cents', '200'],
    ['fr', 'neuf cent quatre-vingt-dix-neuf', '999'],
    ['fr', 'mille neuf cent quatre', '1904'],
    ['fr', 'vingt et unième', '21'],
    ['fr', 'vingt-deuxième', '22'],
    ['es', 'veintidós', '22'],
    ['es', 'treinta y uno', '31'],
    ['es', 'ciento veinte', '120'],
    ['es', 'novecientos noventa y nueve', '999'],
    ['es', 'doscientos cincuenta mil', '250000'],
    ['es', 'dos mil millones', '2000000000'],
    ['es', 'vigésimo primera', '21'],
    ['es', 'Tres', '3'],
  ])('%s: %s is %s', (language, text, expected) => {
    expect(words(language, `(${text})`)).toEqual([expected])
  })

  test('a list of number words stays a list', () => {
    expect(words('en', 'two and three, four or five')).toEqual(['2', '3', '4', '5'])
    expect(words('fr', 'deux et trois')).toEqual(['2', '3'])
  })
})

describe('what surrounds a number', () => {
  test.each([
    ['en', '12 per cent', 'percent'],
    ['fr', '12 %', 'percent'],
    ['es', '12 por ciento', 'percent'],
    ['en', 'the 2nd', 'ordinal'],
    ['fr', 'la 2e', 'ordinal'],
    ['es', 'el 2.º', 'ordinal'],
    ['en', '14:30', 'time'],
    ['fr', '14 h 30', 'time'],
    ['en', '2.30 p.m.', 'time'],
    ['es', '2.30 p. m.', 'time'],
    ['en', 'ED-2015/WS/14', 'symbol'],
    ['en', '+49 40 44 80 41 12', 'symbol'],
    ['en', '978-92-820-1083-2', 'symbol'],
    ['en', 'H1N1', 'symbol'],
    ['en', '650', 'number'],
    ['en', '2013-2015', 'number number'],
    ['en', 'mid-2015', 'number'],
    ['en', '12-year-old', 'number'],
    ['en', '1990s', 'number'],
  ])('%s: %s is %s', (language, text, kinds) => {
    const found = readNumbers(text, languageOf(language)).filter((number) => number.written === 'digits')
    expect(found.map((number) => number.kind).join(' ')).toBe(kinds)
  })

  test('times agree whatever the clock', () => {
    expect(numbers('en', '2.30 p.m.')).toEqual(['2.30 p.m. = 14:30 | 2:30'])
    expect(numbers('fr', '14 h 30')).toEqual(['14 h 30 = 14:30'])
    expect(numbers('fr', '9 h')).toEqual(['9 h = 9:00 | 9'])
  })

  test('centuries agree between digits and Roman numerals', () => {
    expect(digits('en', 'the 21st century')).toEqual(['21'])
    expect(words('fr', 'au XXIe siècle')).toEqual(['21'])
    expect(words('es', 'del siglo XXI; siglos V y X')).toEqual(['21', '5', '10'])
    expect(words('en', 'I am; Part II')).toEqual(['2'])
  })

  test('dates, addresses, e-mails and code are not read', () => {
    expect(
      digits('en', '28 September 2015, https://example.org/2015/09 www.x2015.org a1@b2.org \uFFFC @user99 learningcities2015.org/12'),
    ).toEqual([])
  })

  test('a year in two digits has the whole year as a reading', () => {
    expect(numbers('en', '2015–16')).toEqual(['2015 = 2015', '16 = 16 | 2016'])
    expect(numbers('fr', 'les années 90')).toEqual(['90 = 90 | 1990 | 2090'])
  })

  test('decades in a row and in words have whole years as readings', () => {
    expect(numbers('fr', 'les années 70 et 80')).toEqual(['70 = 70 | 1970 | 2070', '80 = 80 | 1980 | 2080'])
    expect(numbers('es', 'los años 80, 90')).toEqual(['80 = 80 | 1980 | 2080', '90 = 90 | 1990 | 2090'])
    expect(numbers('es', 'en los años setenta')).toEqual(['setenta = 70 | 1970 | 2070'])
    expect(numbers('en', 'the 70s, at 45')).toEqual(['70 = 70 | 1970 | 2070', '45 = 45'])
  })
})

describe('shares, multiples and halves are read in words and signs', () => {
  test.each([
    ['en', 'half of them', '0.5'],
    ['en', 'a quarter of a million', '250000'],
    ['en', 'two and a half million', '2500000'],
    ['fr', 'les deux tiers', '2/3'],
    ['fr', 'demi-million', '500000'],
    ['fr', 'deux millions et demi', '2500000'],
    ['es', 'la mitad', '0.5'],
    ['es', 'dos millones y medio', '2500000'],
    ['es', 'tres horas y media', '3.5'],
  ])('%s: %s', (language, text, expected) => {
    expect(words(language, text)).toEqual([expected])
  })

  test('fractions in signs', () => {
    expect(digits('en', '½ or 3/4 of a cup')).toEqual(['0.5', '0.75'])
  })

  test('noon is no afternoon', () => {
    expect(words('fr', 'à midi')).toEqual(['12:00'])
    expect(words('fr', 'cet après-midi')).toEqual([])
  })
})
