// Words for what people do, with their MARC relator codes (https://id.loc.gov/vocabulary/relators.html).
const CODES: Readonly<Record<string, string>> = {
  author: 'aut',
  compiler: 'com',
  contributor: 'ctb',
  coordinator: 'pdr',
  designer: 'bkd',
  editor: 'edt',
  funder: 'fnd',
  illustrator: 'ill',
  'issuing body': 'isb',
  organizer: 'orm',
  organiser: 'orm',
  photographer: 'pht',
  proofreader: 'pfr',
  publisher: 'pbl',
  researcher: 'res',
  reviewer: 'rev',
  sponsor: 'spn',
  translator: 'trl',
}

/** The MARC relator code of a role: of its name, or the role itself where it is a code already; a contributor where nothing else is known. */
export function marcRole(role: string): string {
  const word = role.trim().toLowerCase().replaceAll('-', ' ')
  return CODES[word] ?? (/^[a-z]{3}$/.test(word) ? word : 'ctb')
}
