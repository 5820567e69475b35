import { languageOf, MESSAGE_LANGUAGE } from '../languages/index.ts'
import type { EditionStatus, Notice, Policy, Publication, Settings, Severity } from '../model/index.ts'
import { START } from '../model/index.ts'
import { counted } from '../text/counted.ts'
import type { DaysBehind } from './days-behind.ts'

/** An edition that is further behind than the policy of its publication lets pass. */
export interface Breach {
  readonly publication: string
  readonly work: string
  readonly language: string
  readonly notice: Notice
  /** Whether it is only feared, since nobody knows for how long the edition has been behind: then nothing is done about it. */
  readonly isDoubtful: boolean
}

/** For how many days an edition has been behind; undefined where there is no git to say so. */
export type DaysOf = (edition: EditionStatus) => DaysBehind | undefined

/** What a publication must fulfil, or undefined where nobody has said anything. */
export function policyOf({ policy }: Settings, publication: string): Policy | undefined {
  return policy[publication] ?? policy.default
}

/** The editions that keep a release from being complete and confirmed as far as the policies ask. */
export function breachesOf(
  editions: readonly EditionStatus[],
  publications: readonly Publication[],
  settings: Settings,
  daysOf: DaysOf,
): readonly Breach[] {
  return publications.flatMap((publication) => {
    const policy = policyOf(settings, publication.id)
    if (!policy) return []
    const severity: Severity = publication.fallback === 'fail' ? 'error' : 'warning'
    return editions
      .filter((edition) => edition.publication === publication.id)
      .flatMap((edition) => {
        const message = messageOf(edition, policy) ?? messageOfDays(edition, policy, daysOf)
        const doubt = message === undefined ? doubtOf(edition, policy, daysOf) : undefined
        const { language, work } = edition
        const told = message ?? doubt
        if (told === undefined) return []
        const isDoubtful = message === undefined
        const place = edition.open[0] ?? START
        const notice: Notice = { rule: 'release-policy', severity: isDoubtful ? 'warning' : severity, message: told, language, place }
        return [{ publication: publication.id, work, language, notice, isDoubtful }]
      })
  })
}

/** What is wrong with an edition; a missing one is told by another rule, and the source of a work cannot be unconfirmed. */
function messageOf(edition: EditionStatus, { confirmed, lag }: Policy): string | undefined {
  const { behind, isSource, standing, unconfirmed } = edition
  if (standing === 'missing' || standing === 'orphaned') return undefined
  const name = nameOf(edition.language)
  if (lag !== undefined && behind > lag) return `${behindOthers(edition)} by ${counted(behind, 'block')}, expected at most ${lag}`
  if (!confirmed || isSource) return undefined
  if (standing === 'never-confirmed') return `${name} was never confirmed, expected \`concord accept\` before a release`
  if (unconfirmed > 0) return `${name} has ${counted(unconfirmed, 'block')} that nobody has confirmed, expected none before a release`
  return undefined
}

function messageOfDays(edition: EditionStatus, { days }: Policy, daysOf: DaysOf): string | undefined {
  if (days === undefined || edition.behind === 0) return undefined
  const known = daysOf(edition)
  if (!known || known.days <= days) return undefined
  return `${behindOthers(edition)} for ${known.isExact ? '' : 'at least '}${counted(known.days, 'day')}, expected at most ${days}`
}

/** What cannot be known is said, and neither counts as kept nor as broken. */
function doubtOf(edition: EditionStatus, { days }: Policy, daysOf: DaysOf): string | undefined {
  if (days === undefined || edition.behind === 0) return undefined
  const known = daysOf(edition)
  if (known?.isExact) return undefined
  const why = known ? 'its git history does not reach back to what was confirmed' : 'there is no git history'
  return `${behindOthers(edition)} for nobody knows how many days, since ${why}, expected at most ${days}`
}

function behindOthers({ language, of }: EditionStatus): string {
  return `${nameOf(language)} is behind ${of.map(nameOf).join(' and ')}`
}

function nameOf(tag: string): string {
  return languageOf(tag).names[MESSAGE_LANGUAGE] ?? tag
}
