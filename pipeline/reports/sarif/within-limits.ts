import { type Finding, SEVERITIES } from '../../model/index.ts'

/** Most results that GitHub's code scanning takes in one run; it refuses the whole file where there are more. */
const MOST_RESULTS = 25_000

/** Results that come with the text around them. Code scanning shows 5,000; with the texts of all, the file could grow beyond the 10 MB (packed) that it takes. */
export const WITH_SNIPPETS = 5000

/** The findings that fit into one run, in their order; where they are too many the mildest fall out. */
export function withinLimits(
  findings: readonly Finding[],
  most = MOST_RESULTS,
): { readonly findings: readonly Finding[]; readonly dropped: number } {
  if (findings.length <= most) return { findings, dropped: 0 }
  const gravest = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).slice(0, most)
  const kept = new Set(gravest)
  return { findings: findings.filter((finding) => kept.has(finding)), dropped: findings.length - most }
}
