import { languageOf, MESSAGE_LANGUAGE } from '../languages/index.ts'
import type { EditionStatus, Notice, Policy, Publication, Settings, Severity } from '../model/index.ts'
import { START } from '../model/index.ts'
import { counted } from '../text/counted.ts'

/** An edition that is further behind than the policy of its publication lets pass. */
export interface Breach {
  readonly publication: string
  readonly work: string
  readonly language: string
  readonly notice: Notice
}

/** What a publication must fulfil, or undefined where nobody has said anything. */
export function policyOf({ policy }: Settings, publication: string): Policy | undefined {
  return policy[publication] ?? policy.default
}

/** The editions that keep a release from being complete and confirmed as far as the policies ask. */
export function breachesOf(
  editions: readonly EditionStatus[],
  publications: readonly Publication[],
  settings: Settings,
): readonly Breach[] {
  return publications.flatMap((publication) => {
    const policy = policyOf(settings, publication.id)
    if (!policy) return []
    const severity: Severity = publication.fallback === 'fail' ? 'error' : 'warning'
    return editions
      .filter((edition) => edition.publication === publication.id)
      .flatMap((edition) => {
        const message = messageOf(edition, policy)
        const { language, work } = edition
        const notice: Notice = { rule: 'release-policy', severity, message: message ?? '', language, place: edition.open[0] ?? START }
        return message === undefined ? [] : [{ publication: publication.id, work, language, notice }]
      })
  })
}

/** What is wrong with an edition; a missing one is told by another rule, and the source of a work cannot be unconfirmed. */
function messageOf(edition: EditionStatus, { confirmed, lag }: Policy): string | undefined {
  const { behind, isSource, of, standing, unconfirmed } = edition
  if (standing === 'missing' || standing === 'orphaned') return undefined
  const name = nameOf(edition.language)
  if (lag !== undefined && behind > lag)
    return `${name} is behind ${of.map(nameOf).join(' and ')} by ${counted(behind, 'block')}, expected at most ${lag}`
  if (!confirmed || isSource) return undefined
  if (standing === 'never-confirmed') return `${name} was never confirmed, expected \`concord accept\` before a release`
  if (unconfirmed > 0) return `${name} has ${counted(unconfirmed, 'block')} that nobody has confirmed, expected none before a release`
  return undefined
}

function nameOf(tag: string): string {
  return languageOf(tag).names[MESSAGE_LANGUAGE] ?? tag
}
