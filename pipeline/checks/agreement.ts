import type { CheckInput, Remark } from '../model/index.ts'
import { namesOfLanguages } from './in-words.ts'
import { translationsOf } from './translations-of.ts'

/** A remark on one translation that may turn out to hold for all of them. */
export interface Objection extends Remark {
  /** What is objected to, without the language: where it is the same, translations agree. */
  readonly fault: string
  /** Severity where all translations agree, if it is not the same. */
  readonly agreed?: Remark['severity']
}

/**
 * Makes remarks of objections. Each stands in the edition that is at fault; where all translations, and more than one, differ from the source in
 * the same way, it says so, for then it may be the source that has changed or is wrong.
 */
export function remarksOf(objections: readonly Objection[], input: CheckInput): readonly Remark[] {
  const translations = translationsOf(input)
  const faults = groupedByFault(objections)
  return objections.map((objection) => {
    const { fault: _, agreed, ...remark } = objection
    const group = faults.get(objection) ?? []
    if (translations.length < 2 || group.length < translations.length) return remark
    return { ...remark, message: `${remark.message}${inAgreement(input)}`, ...(agreed && { severity: agreed }) }
  })
}

/** Ends a message about what is the same in all translations, where there are several. */
export function inAgreement(input: CheckInput): string {
  return `; ${namesOfLanguages(translationsOf(input))} agree`
}

/** The objections that are the same in different languages. A second one of the same language is another fault. */
function groupedByFault(objections: readonly Objection[]): ReadonlyMap<Objection, readonly Objection[]> {
  const counts = new Map<string, number>()
  const groups = new Map<string, Objection[]>()
  const groupOf = new Map<Objection, readonly Objection[]>()
  for (const objection of objections) {
    const own = `${objection.language} ${objection.fault}`
    const count = counts.get(own) ?? 0
    counts.set(own, count + 1)
    const key = `${count} ${objection.fault}`
    const group = groups.get(key) ?? []
    group.push(objection)
    groups.set(key, group)
    groupOf.set(objection, group)
  }
  return groupOf
}
