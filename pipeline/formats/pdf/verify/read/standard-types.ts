/** The standard structure types (ISO 32000-1, 14.8.4). */
export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
)

/** What becomes of a role by the role map: the standard type, and whether the way to it goes in a circle. */
export interface MappedRole {
  readonly type?: string
  readonly isCircular: boolean
}

/** Follows a role through the role map. A standard type is what it is, whatever the map says. */
export function mapRole(role: string, roleMap: ReadonlyMap<string, string>): MappedRole {
  const seen = new Set<string>()
  for (let at: string | undefined = role; at !== undefined; at = roleMap.get(at)) {
    if (seen.has(at)) return { isCircular: true }
    seen.add(at)
    if (STANDARD_TYPES.has(at)) return { type: at, isCircular: false }
  }
  return { isCircular: false }
}
