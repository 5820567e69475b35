import { describe, expect, test } from 'vitest'

import { languageOf } from '../pipeline/languages/index.ts'
import { readDates } from '../pipeline/text/index.ts'

const dates = (tag: string, text: string) =>
  readDates(text, languageOf(tag)).map((date) => [text.slice(date.from, date.to), date.values.join(' or ')])

describe('dates are read as intervals', () => {
  const september = '2015-09-28/2015-09-30'
  test.each([
    ['en', '28–30 September 2015', september],
    ['en', '28 – 30 September 2015', september],
    ['en', '28 to 30 September 2015', september],
    ['en', '28th to 30th of September, 2015', september],
    ['en', 'September 28–30, 2015', september],
    ['en', '28, 29 and 30 September 2015', september],
    ['fr', '28-30 septembre 2015', september],
    ['fr', '28 au 30 septembre 2015', september],
    ['fr', '28, 29 et 30 septembre 2015', september],
    ['fr', '28 et le 30 septembre 2015', '2015-09-28,2015-09-30'],
    ['es', '28 al 30 de septiembre de 2015', september],
    ['es', '28 a 30 de septiembre de 2015', september],
    ['es', '28 – 30 de setiembre de 2015', september],
    ['es', '28, 29 y 30 de septiembre de 2015', september],
    ['en', '28 to Wednesday 30 September 2015', september],
    ['fr', '28 au mercredi 30 septembre 2015', september],
    ['es', '28 al miércoles 30 de septiembre de 2015', september],
    ['en', '28 and 30 September 2015', '2015-09-28,2015-09-30'],
    ['en', '1 October', '--10-01'],
    ['fr', '1er octobre', '--10-01'],
    ['fr', '1er oct. 2018', '2018-10-01'],
    ['es', '1.º de octubre', '--10-01'],
    ['en', 'September 2015', '2015-09'],
    ['fr', 'septembre 2015', '2015-09'],
    ['es', 'septiembre de 2015', '2015-09'],
    ['es', 'Septiembre de 2015', '2015-09'],
    ['en', '28 September – 2 October 2015', '2015-09-28/2015-10-02'],
    ['fr', '28 septembre au 2 octobre 2015', '2015-09-28/2015-10-02'],
    ['es', '28 de septiembre al 2 de octubre de 2015', '2015-09-28/2015-10-02'],
    ['en', 'September–October 2015', '2015-09/2015-10'],
    ['en', 'September 2015 to March 2016', '2015-09/2016-03'],
    ['en', '2015-09-28', '2015-09-28'],
    ['fr', '28/09/2015', '2015-09-28'],
    ['en', '05/06/2015', '2015-06-05 or 2015-05-06'],
  ])('%s: %s', (language, text, value) => {
    expect(dates(language, `x (${text}) y`)).toEqual([[text, value]])
  })

  test('openers and articles belong to the date but are not shown', () => {
    expect(dates('fr', 'Réunis du 28 au 30 septembre 2015 à Mexico')).toEqual([['28 au 30 septembre 2015', september]])
    expect(dates('es', 'celebrada entre el 28 y el 30 de septiembre de 2015')).toEqual([['28 y el 30 de septiembre de 2015', september]])
    expect(dates('en', 'Between 28 and 30 September 2015')).toEqual([['28 and 30 September 2015', september]])
    expect(dates('en', 'between May and September 2015')).toEqual([['May and September 2015', '2015-05/2015-09']])
  })

  test('a year at the end of a list counts for the dates before it', () => {
    expect(dates('en', 'on 30 September and 1 October 2015').map(([, value]) => value)).toEqual(['2015-09-30', '2015-10-01'])
    expect(dates('es', 'el 30 de septiembre y el 1 de octubre de 2015').map(([, value]) => value)).toEqual(['2015-09-30', '2015-10-01'])
  })

  test.each([
    ['en', 'you may 20 times'],
    ['en', 'in 2015'],
    ['en', 'in March, many'],
    ['fr', 'trois marches 2015'],
    ['es', 'mayor 2015'],
  ])('%s: no date in "%s"', (language, text) => {
    expect(dates(language, text)).toEqual([])
  })
})
