import type { Finding, Review } from '../../model/index.ts'

/** The findings as JUnit XML: a suite for each file, a failed case for each error and warning, a passed one for each note. */
export function junitReport({ findings, summary }: Review): string {
  const files = [...new Set(findings.map(({ file }) => file))]
  const suites = files.map((file) =>
    suite(
      file,
      findings.filter((finding) => finding.file === file),
    ),
  )
  const tests = Math.max(1, findings.length)
  const none = `  <testsuite name="concord check" tests="1" failures="0">\n    <testcase classname="concord" name="no findings in ${summary.editions} editions"/>\n  </testsuite>\n`
  const body = suites.length > 0 ? suites.join('') : none
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="concord" tests="${tests}" failures="${findings.filter(isFailure).length}">\n${body}</testsuites>\n`
}

function suite(file: string, findings: readonly Finding[]): string {
  const open = `  <testsuite name="${escaped(file)}" tests="${findings.length}" failures="${findings.filter(isFailure).length}">\n`
  return `${open}${findings.map(testCase).join('')}  </testsuite>\n`
}

function testCase(finding: Finding): string {
  const { rule, file, line, column, message, severity } = finding
  const open = `    <testcase classname="${escaped(rule)}" name="${escaped(`${file}:${line}:${column}`)}"`
  if (!isFailure(finding)) return `${open}>\n      <system-out>${escaped(message)}</system-out>\n    </testcase>\n`
  return `${open}>\n      <failure type="${severity}" message="${escaped(message)}"/>\n    </testcase>\n`
}

function isFailure({ severity }: Finding): boolean {
  return severity !== 'note'
}

/** XML text; characters that XML cannot hold become question marks. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '?')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
}
