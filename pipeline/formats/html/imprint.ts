import { languageOf } from '../../languages/index.ts'
import type { Volume } from '../../model/index.ts'
import { printedDate } from '../../text/printed-date.ts'

/** One line for the foot of the page: publisher, licence, date. */
export function imprintOf(volume: Volume): { readonly imprint: string } {
  const parts = [volume.publisher, volume.licence?.name, printedDate(volume.date, languageOf(volume.language))]
  return { imprint: parts.filter((part) => part !== undefined && part !== '').join(' · ') }
}
