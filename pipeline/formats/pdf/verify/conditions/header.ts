import type { Condition } from '../condition.ts'

/** The file says which PDF it is, one of those that PDF/UA-1 builds on. */
export const HEADER: Condition = {
  id: '6.1-1',
  summary: 'The file begins with the version of PDF, 1.0 to 1.7.',
  find: ({ header }) => {
    const [found] = /%PDF-\S*/.exec(header) ?? []
    if (found && /^%PDF-1\.[0-7]$/.test(found)) return []
    return [{ message: `Unexpected ${found ? `\`${found}\`` : 'beginning'}, expected \`%PDF-1.0\` to \`%PDF-1.7\``, path: 'file' }]
  },
}
