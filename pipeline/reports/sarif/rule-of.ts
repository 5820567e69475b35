/** A rule as reports describe it. */
export interface RuleSummary {
  readonly id: string
  readonly summary: string
}

/** A rule as a SARIF log describes it, with what code scanning shows beside its results. */
export function ruleOf({ id, summary }: RuleSummary) {
  const more = `concord explain ${id}`
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} Why it matters, and how it is switched off: ${more}` },
    help: { text: `${summary}\n\n${more}`, markdown: `${summary}\n\nWhy it matters, and how it is switched off: \`${more}\`` },
  }
}
