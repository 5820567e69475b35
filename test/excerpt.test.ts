import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from '../pipeline/reports/text/excerpt.ts'

const place = (column: number, endColumn: number, endLine = 1) => ({ line: 1, column, endLine, endColumn })

test.each([
  ['a short line is shown whole', 'The city has 12 schools.', place(14, 16), 'The city has 12 schools.', '             ~~'],
  ['a place without letters has no marks', 'The city.', place(10, 10), 'The city.', ''],
  ['a whole line has no marks', 'The city.', place(1, 10), 'The city.', ''],
  ['a place that goes on in the next line is marked to the end', 'The city', place(5, 3, 2), 'The city', '    ~~~~'],
])('%s', (_, line, where, text, marks) => {
  expect(excerptOf(line, where)).toEqual({ text, marks })
})

test('marks stand below the letters of the place, however long the line is', () => {
  const words = fc.array(fc.stringMatching(/^[a-zé]{1,12}$/), { minLength: 1, maxLength: 80 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(words, fc.nat(), fc.integer({ min: 1, max: 30 }), (line, start, length) => {
      const from = start % line.length
      const to = Math.min(line.length, from + length)
      const { text, marks } = excerptOf(line, place(from + 1, to + 1))
      expect(text.length).toBeLessThanOrEqual(90)
      if (marks !== '') expect(line.slice(from, to)).toContain(text.slice(marks.indexOf('~'), marks.length))
    }),
  )
})
