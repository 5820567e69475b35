import { type CheckInput, type Remark, START } from '../model/index.ts'
import { namesOfLanguages } from './in-words.ts'
import { translationsOf } from './translations-of.ts'

/** A remark on one translation that may turn out to hold for all of them. */
export interface Objection extends Omit<Remark, 'message'> {
  /** What is objected to, without the language: where it is the same, translations agree. */
  readonly fault: string
  /** The message; `where` is empty or names the languages, for example ` in French and Spanish`. */
  say(where: string): string
  /** Severity where all translations agree, if it is not the same. */
  readonly agreed?: Remark['severity']
}

/**
 * Makes remarks of objections. Where all translations, and more than one, differ from the source in the same way, it is the source that has
 * changed or is wrong: that is one remark, on the source.
 */
export function remarksOf(objections: readonly Objection[], input: CheckInput): readonly Remark[] {
  const translations = translationsOf(input)
  const faults = groupedByFault(objections)
  const where = ` in ${namesOfLanguages(translations)}`
  return objections.flatMap((objection) => {
    const group = faults.get(objection) ?? []
    if (translations.length < 2 || group.length < translations.length) return [remarkOf(objection)]
    return group[0] === objection ? [commonRemark(group, where, input.source)] : []
  })
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

function remarkOf({ fault: _fault, agreed: _agreed, say, ...remark }: Objection): Remark {
  return { ...remark, message: say('') }
}

function commonRemark(group: readonly Objection[], where: string, source: string): Remark {
  const [first] = group
  const severity = first?.agreed ?? first?.severity
  return {
    message: first?.say(where) ?? '',
    language: source,
    place: first?.related?.[0]?.place ?? START,
    related: group.map(({ language, place }) => ({ language, place })),
    ...(first?.expected && { expected: first.expected }),
    ...(severity && { severity }),
  }
}
