import { languageOf } from '../../languages/index.ts'
import type { Block, CheckInput } from '../../model/index.ts'
import { readNumbers } from '../../text/index.ts'
import { counterpartsOf } from '../counterparts.ts'

/** The values that the other languages give in the same row, as far as they can be read in one way only. */
export function evidenceOf(block: Block, input: CheckInput): ReadonlySet<string> {
  const readings = (counterpartsOf(input).get(block) ?? []).flatMap((other) => readNumbers(other.block.text, languageOf(other.language)))
  return new Set(
    readings.flatMap(({ values }) => {
      // The characters themselves count as a value, too.
      const numbers = new Set(values.filter((value) => /^\d+(?:\.\d+)?$/.test(value)).map(plainDecimal))
      return numbers.size === 1 ? [...numbers] : []
    }),
  )
}

/** A number with a point, without zeros at its end. */
export function plainDecimal(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value
}
