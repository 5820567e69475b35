import { beforeAll, describe, expect, test } from 'vitest'
import { makeProject, type Outcome, type Project, type Report } from '../support/program.ts'

interface Expected {
  readonly rule: string
  /** `line:column`. */
  readonly at: string
  readonly says: RegExp
  readonly severity?: string
}

/** Sentence, the whole text, and what must be said of it. */
const CASES: readonly (readonly [sentence: string, text: string | Uint8Array, expected: Expected])[] = [
  ['an empty file', '', { rule: 'edition-empty', at: '1:1', says: /expected at least a title/ }],
  ['nothing but white space', '\n \n\t\n', { rule: 'edition-empty', at: '1:1', says: /empty text/ }],
  ['nothing but a byte order mark', '\uFEFF', { rule: 'edition-empty', at: '1:1', says: /empty text/ }],
  [
    'Latin 1',
    Buffer.from('# Title\n\nUn caf\xE9\n', 'latin1'),
    { rule: 'encoding-invalid', at: '3:7', says: /`0xE9`, expected UTF-8: save/ },
  ],
  ['UTF-16', Buffer.from('\uFEFF# Title\n', 'utf16le'), { rule: 'encoding-invalid', at: '1:1', says: /expected UTF-8/ }],
  [
    'a character cut off at the end',
    Buffer.from('# Title é', 'utf8').subarray(0, -1),
    { rule: 'encoding-invalid', at: '1:9', says: /expected UTF-8/ },
  ],
  [
    'ten megabytes',
    `# Title\n\n${'Some words. '.repeat(900_000)}\n`,
    { rule: 'file-too-large', at: '1:1', says: /10\.\d MB, expected at most 2\.0 MB/ },
  ],
  ['broken front matter', '---\ntitle: [one\n---\n\n# Title\n\nWords.\n', { rule: 'yaml-invalid', at: '2:12', says: /expected `\]`/ }],
  ['a colon in its front matter', '---\ntitle: One: two\n---\n\n# Title\n', { rule: 'yaml-invalid', at: '2:8', says: /expected quotes/ }],
  ['front matter without end', '---\ntitle: One\n\n# Title\n', { rule: 'yaml-invalid', at: '1:1', says: /expected `---`/ }],
  ['an id given twice', '# Title\n\n## One {#same}\n\n## Two {#same}\n', { rule: 'id-duplicate', at: '5:9', says: /`same` a second time/ }],
  [
    'a note given twice',
    '# Title\n\nOne[^n].\n\n[^n]: One.\n\n[^n]: Two.\n',
    { rule: 'id-duplicate', at: '7:1', says: /`\[\^n\]` a second time/ },
  ],
  ['a mark without note', '# Title\n\nOne[^n].\n', { rule: 'note-undefined', at: '3:4', says: /expected a note/ }],
  [
    'a note without mark',
    '# Title\n\nOne.\n\n[^n]: One.\n',
    { rule: 'note-unused', at: '5:1', says: /expected a mark/, severity: 'warning' },
  ],
  [
    'a directive that is not closed',
    '# Title\n\n:::note\nWords.\n',
    { rule: 'directive-unclosed', at: '3:1', says: /expected `:::` on a line of its own/ },
  ],
  [
    'a directive in a directive that is not closed',
    '# Title\n\n::::note\n:::tip\nWords.\n::::\n',
    { rule: 'directive-unclosed', at: '4:1', says: /`:::tip`/ },
  ],
  ['an end of nothing', '# Title\n\nWords.\n\n:::\n', { rule: 'directive-unclosed', at: '5:1', says: /expected an opening/ }],
  ['an end of nothing after words', '# Title\n\nWords.\n:::\n', { rule: 'directive-unclosed', at: '4:1', says: /expected an opening/ }],
  [
    'an unknown directive',
    '# Title\n\n:::nte\nWords.\n:::\n',
    { rule: 'directive-unknown', at: '3:1', says: /expected `:::note`/, severity: 'warning' },
  ],
  [
    'a directive with its title outside',
    '# Title\n\n:::note Listen\nWords.\n:::\n',
    { rule: 'directive-unknown', at: '3:1', says: /expected `:::note` or `:::note\[Title\]/, severity: 'warning' },
  ],
  ['too few cells', '# Title\n\n| a | b |\n| - | - |\n| 1 |\n', { rule: 'table-uneven', at: '5:1', says: /1 cell in a row, expected 2/ }],
  [
    'too many cells',
    '# Title\n\n| a | b |\n| - | - |\n| 1 | 2 | 3 |\n',
    { rule: 'table-uneven', at: '5:1', says: /3 cells in a row, expected 2/ },
  ],
  [
    'a table that is none',
    '# Title\n\n| a | b |\n| - | - | - |\n| 1 | 2 | 3 |\n',
    { rule: 'table-uneven', at: '3:1', says: /2 cells in a table's header, expected 3/ },
  ],
  [
    'a picture that is none',
    '# Title\n\n![Words](picture.png)\n',
    { rule: 'picture-damaged', at: '3:1', says: /of the kind PNG: it is left out/ },
  ],
  ['a missing picture', '# Title\n\n![Words](pictre.png)\n', { rule: 'picture-missing', at: '3:1', says: /for example `picture\.png`/ }],
  [
    'a missing picture by reference',
    '# Title\n\n![Words][p]\n\n[p]: none.png\n',
    { rule: 'picture-missing', at: '3:1', says: /`none\.png`/ },
  ],
  [
    'a picture that is a text',
    '# Title\n\n![Words](publication.yaml)\n',
    { rule: 'picture-missing', at: '3:1', says: /expected a picture \(png/ },
  ],
  ['a link to a missing text', '# Title\n\n[Words](none.en.md)\n', { rule: 'link-broken', at: '3:1', says: /expected a file that exists/ }],
  [
    'a link to a missing section',
    '# Title\n\n[Words](#titel)\n',
    { rule: 'link-broken', at: '3:1', says: /expected `#title`/, severity: 'warning' },
  ],
  ['a hundred quotes in one another', `# Title\n\n${'>'.repeat(100)} Words.\n`, { rule: 'nesting-too-deep', at: '3:1', says: /60 quotes/ }],
  [
    'a hundred lists in one another',
    Array.from({ length: 100 }, (_, depth) => `${' '.repeat(2 * depth)}- x\n`).join(''),
    { rule: 'nesting-too-deep', at: '61:1', says: /60 quotes/ },
  ],
  [
    'a thousand brackets in one another',
    `# Title\n\n${'['.repeat(5000)}x${'](y)'.repeat(5000)}\n`,
    { rule: 'nesting-too-deep', at: '3:1', says: /4000 marks/ },
  ],
  [
    'a thousand emphases in one another',
    `# Title\n\n${'*'.repeat(1900)}x${'*'.repeat(1900)}\n`,
    { rule: 'nesting-too-deep', at: '1:1', says: /emphasis/ },
  ],
  [
    'a hundred directives in one another',
    `# Title\n\n${':::note\n'.repeat(100)}\n`,
    { rule: 'nesting-too-deep', at: '63:1', says: /60 quotes/ },
  ],
]

const workOf = (index: number) => `case-${String(index).padStart(2, '0')}`

let project: Project
let report: Report
let checked: Outcome
beforeAll(async () => {
  const texts = CASES.map(([, text], index) => [`documents/faulty/${workOf(index)}.en.md`, text])
  project = await makeProject({
    ...Object.fromEntries(texts),
    'documents/faulty/picture.png': 'no picture, but a file',
    'documents/faulty/publication.yaml': 'formats: [html]\n',
  })
  checked = await project.run('check', '--format', 'json')
  report = JSON.parse(checked.out)
})

describe('a text with', () => {
  test.each(CASES.map(([sentence, , expected], index) => [sentence, expected, workOf(index)] as const))(
    '%s is a finding at its place',
    (_, { rule, at, says, severity = 'error' }, work) => {
      const found = report.findings.filter((finding) => finding.work === work)
      expect(found.map((finding) => `${finding.rule} ${finding.severity} ${finding.line}:${finding.column}`)).toContain(
        `${rule} ${severity} ${at}`,
      )
      const own = found.filter((finding) => finding.rule === rule && `${finding.line}:${finding.column}` === at)
      expect(own.map(({ message }) => message).join('\n')).toMatch(says)
      expect(own[0]?.file).toBe(`documents/faulty/${work}.en.md`)
    },
  )
})

test('faulty texts end a check with 1 and say nothing on standard error', () => {
  expect({ code: checked.code, error: checked.error }).toEqual({ code: 1, error: '' })
})

test('faulty texts end a build with 1, and every file of it is there', async () => {
  const built = await project.run('build', '--quiet')
  expect(built.code).toBe(1)
  const { artifacts } = await project.manifest()
  expect(Object.keys(await project.hashes())).toEqual(expect.arrayContaining(artifacts.map(({ path }) => path)))
})

test('a byte order mark and carriage returns are no fault, and columns count without them', async () => {
  const mixed = await makeProject({
    'documents/guide/guide.en.md': '\uFEFF# Guide\r\n\r\nThe city lends 12 bicycles.\r\n',
    'documents/guide/guide.fr.md': '\uFEFF# Guide\r\rLa ville prête 13 vélos.\r',
  })
  const { findings } = await mixed.check()
  expect(findings.map(({ rule, file, line, column }) => `${rule} ${file} ${line}:${column}`)).toEqual([
    'number-missing documents/guide/guide.fr.md 3:16',
  ])
  expect(findings[0]?.related.map(({ line, column }) => `${line}:${column}`)).toEqual(['3:16'])
})
