import { describe, expect, test } from 'vitest'
import type { Finding, Review } from '../pipeline/model/index.ts'
import { githubReport } from '../pipeline/reports/github/github-report.ts'
import { jsonReport } from '../pipeline/reports/json/json-report.ts'
import { junitReport } from '../pipeline/reports/junit/junit-report.ts'
import { sarifReport } from '../pipeline/reports/sarif/sarif-report.ts'
import { textReport } from '../pipeline/reports/text/text-report.ts'

const FINDING: Finding = {
  rule: 'number-missing',
  severity: 'error',
  message: 'Unexpected number `1205.5`, expected `1250.5` as in the source',
  publication: 'case-studies',
  work: 'amman',
  language: 'fr',
  file: 'documents/case-studies/amman.fr.md',
  line: 41,
  column: 12,
  endLine: 41,
  endColumn: 20,
  related: [{ language: 'en', file: 'documents/case-studies/amman.en.md', line: 39, column: 10, endLine: 39, endColumn: 18 }],
  expected: ['1250.5'],
  fingerprint: '2f6c',
  help: 'checks#number-missing',
}
const NONE: Review = { summary: { works: 1, editions: 3, errors: 0, warnings: 0, notes: 0 }, findings: [] }
const ONE: Review = { summary: { ...NONE.summary, errors: 1 }, findings: [FINDING] }
const note = (message: string): Finding => ({ ...FINDING, severity: 'note', message })

describe('the text report', () => {
  test('shows each finding with its place, its rule and the place that it was compared with', () => {
    expect(textReport(ONE)).toBe(`documents/case-studies/amman.fr.md
  41:12  error    Unexpected number \`1205.5\`, expected \`1250.5\` as in the source  number-missing
         compared with documents/case-studies/amman.en.md:39:10

1 error, 0 warnings, 0 notes in 1 work in 3 editions
`)
  })

  test('says that there is nothing to say', () => {
    expect(textReport(NONE)).toBe('No findings in 1 work in 3 editions\n')
  })
})

test('the JSON report is the review with a version', () => {
  expect(JSON.parse(jsonReport(ONE))).toEqual({ version: 1, ...ONE })
})

test('SARIF points at file, line and column, and describes the rules that were used', () => {
  const log = JSON.parse(
    sarifReport(ONE, {
      rules: [
        { id: 'number-missing', summary: 'A translation gives the numbers of its source.' },
        { id: 'other', summary: '' },
      ],
      version: '0.1.0',
      homepage: 'https://example.org/concord',
      lineOf: (_, line) => (line > 42 ? undefined : `line ${line} of a text`),
    }),
  )
  expect(log.version).toBe('2.1.0')
  expect(log.runs[0].tool.driver).toMatchObject({ name: 'Concord', informationUri: 'https://example.org/concord' })
  expect(log.runs[0].tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(['number-missing'])
  expect(log.runs[0].results[0]).toMatchObject({
    ruleId: 'number-missing',
    ruleIndex: 0,
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'documents/case-studies/amman.fr.md', uriBaseId: '%SRCROOT%' },
          region: { startLine: 41, startColumn: 12, endLine: 41, endColumn: 20, snippet: { text: 'a text' } },
          contextRegion: { startLine: 40, endLine: 42, snippet: { text: 'line 40 of a text\nline 41 of a text\nline 42 of a text' } },
        },
      },
    ],
    partialFingerprints: { 'concord/v1': '2f6c' },
  })
})

describe('GitHub annotations', () => {
  test('carry place, rule and message', () => {
    expect(githubReport(ONE)).toBe(
      '::error file=documents/case-studies/amman.fr.md,line=41,endLine=41,col=12,endColumn=19,title=number-missing::Unexpected number `1205.5`, expected `1250.5` as in the source\n',
    )
  })

  test('escape what would end them', () => {
    expect(githubReport({ ...ONE, findings: [note('100 %\nof it')] })).toContain('::100 %25%0Aof it\n')
  })

  test('say how many GitHub would have dropped', () => {
    const lines = githubReport({ ...ONE, findings: Array.from({ length: 14 }, (_, at) => note(`n${at}`)) })
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(10)
    expect(lines.at(-1)).toContain('5 more of this kind')
  })
})

describe('JUnit', () => {
  test('fails for errors and warnings, and escapes what XML would misread', () => {
    expect(
      junitReport({ ...ONE, findings: [{ ...FINDING, message: 'a < "b" & \u0001' }, note('c')] }),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="concord" tests="2" failures="1">
  <testsuite name="documents/case-studies/amman.fr.md" tests="2" failures="1">
    <testcase classname="number-missing" name="documents/case-studies/amman.fr.md:41:12">
      <failure type="error" message="a &lt; &quot;b&quot; &amp; ?"/>
    </testcase>
    <testcase classname="number-missing" name="documents/case-studies/amman.fr.md:41:12">
      <system-out>c</system-out>
    </testcase>
  </testsuite>
</testsuites>
`)
  })

  test('has one passed case where there is nothing to say', () => {
    expect(junitReport(NONE)).toContain('<testcase classname="concord" name="no findings in 3 editions"/>')
  })
})
