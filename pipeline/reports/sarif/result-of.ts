import type { Edit, Finding, LineOf, Severity } from '../../model/index.ts'
import { artifactOf, locationOf, regionOf } from './location-of.ts'

/** What a result needs beside its finding. */
export interface ResultContext {
  /** Undefined where the rule is not described. */
  readonly ruleIndex: number | undefined
  /** Undefined where the texts are not shown. */
  readonly lineOf: LineOf | undefined
  readonly isNew: boolean
}

/** Code scanning refuses a result with more than a thousand locations. */
const MOST_RELATED = 999

/** A finding as a SARIF result. */
export function resultOf(finding: Finding, { ruleIndex, lineOf, isNew }: ResultContext) {
  const related = finding.related
    .filter(({ file }) => file !== '')
    .slice(0, MOST_RELATED)
    .map((place, id) => ({ id, ...locationOf(place, lineOf), message: { text: `Compared with this place (${place.language})` } }))
  return {
    ruleId: finding.rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [locationOf(finding, lineOf)],
    ...(related.length > 0 && { relatedLocations: related }),
    // The second name is the one by which GitHub tells findings apart; without it, a hash of the line alone would stand for all languages.
    partialFingerprints: { 'concord/v1': finding.fingerprint, primaryLocationLineHash: `${finding.fingerprint}:1` },
    ...(isNew && { baselineState: 'new' }),
    ...(finding.fix && { fixes: [fixOf(finding.file, finding.fix)] }),
    properties: { publication: finding.publication, work: finding.work, language: finding.language },
  }
}

function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return severity
}

function fixOf(file: string, edits: readonly Edit[]) {
  const replacements = edits.map(({ place, text }) => ({ deletedRegion: regionOf(place), insertedContent: { text } }))
  return {
    description: { text: 'What `concord check --fix` writes' },
    artifactChanges: [{ artifactLocation: artifactOf(file), replacements }],
  }
}
