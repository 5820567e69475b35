import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { CHECKS } from '../../dist/checks/index.js'
import { FORMAT_RULES, SOURCE_RULES } from '../../dist/engine/rules.js'
import { inProject } from '../current-files.js'
import { exampleOf } from './example.js'

const GROUPS = [
  {
    title: 'Languages compared',
    intro: 'These rules lay the editions of a work side by side.',
    rules: CHECKS,
    pathOf: (id) => `pipeline/checks/${id}/readme.md`,
  },
  {
    title: 'Texts, settings and links',
    intro: 'These rules look at one file at a time.',
    rules: SOURCE_RULES,
    pathOf: (id) => `pipeline/source/rules/${id}.md`,
  },
  {
    title: 'Finished files',
    intro: 'These rules look at what a build has made; `concord check` cannot know.',
    rules: FORMAT_RULES,
    pathOf: (id) => `pipeline/formats/pdf/rules/${id}.md`,
  },
]

const INTRO = `# Checks

Everything that \`concord check\` can say, with the reason for it, when to switch it off, and an example. \`concord explain <check>\` prints the
same page of one check. A severity of your own, or \`off\`, stands under \`checks\` in [\`documents/concord.yaml\`](settings.md#concordyaml):

\`\`\`yaml
checks:
  html-raw: off
  term-missing: note
\`\`\`

An \`error\` makes \`concord check\` and \`concord build\` end with exit code 1; a \`warning\` or a \`note\` does not, unless
[\`--fail-on\`](commands.md#check) asks for it.`

/** \`docs/checks.md\`: every rule under its id. */
export function checksPage() {
  return `${[INTRO, ...GROUPS.map(contents), ...GROUPS.flatMap((group) => group.rules.map((rule) => section(rule, group)))].join('\n\n')}\n`
}

function contents({ title, intro, rules }) {
  const rows = rules.map(({ id, summary }) => `| [${id}](#${id}) | ${summary} |`)
  return [`**${title}.** ${intro}`, '', '| Check | What should be true |', '| --- | --- |', ...rows].join('\n')
}

function section({ id, summary }, { pathOf }) {
  const path = pathOf(id)
  if (existsSync(inProject(path))) return moved(demoted(withOneExample(readFileSync(inProject(path), 'utf8'))), path).trim()
  console.error(`No page ${path}`)
  return `## ${id}\n\n${summary}`
}

const FIXTURE = /^~~~fixture (.+)\n([\s\S]*?)^~~~$/gm

/** Fixtures are tests; the first that finds something is also the best example, and needs no heading. */
function withOneExample(page) {
  let shown = false
  const text = page.replace(FIXTURE, (_, name, body) => {
    const example = shown ? undefined : exampleOf(name, body)
    if (example === undefined) return ''
    shown = true
    return example
  })
  return text.replace(/\n## Examples\n/, '\n').replace(/\n{3,}/g, '\n\n')
}

/** The title of a page becomes a heading of this one, and so do those below it. */
function demoted(page) {
  let fence = ''
  const lines = page.split('\n').map((line) => {
    const mark = /^(~{3,}|`{3,})/.exec(line)?.[1]
    if (mark && fence === '') fence = mark
    else if (mark === fence) fence = ''
    return fence === '' && /^#{1,5} /.test(line) ? `#${line}` : line
  })
  return lines.join('\n')
}

/** Code, in which links are only shown, or the address of a relative link. */
const CODE_OR_LINK = /^(~{3,}|`{3,})[^\n]*\n[\s\S]*?^\1$|`[^`\n]*`|\]\((?![a-z]+:|#)([^)\s]+)\)/gm

/** Relative links of a page, as they stand in this one: other rules are its sections. */
function moved(page, path) {
  return page.replace(CODE_OR_LINK, (whole, _, address) => {
    if (address === undefined) return whole
    const target = posix.join(posix.dirname(path), address)
    const rule = /^pipeline\/(?:checks\/([^/]+)\/readme|source\/rules\/([^/]+))\.md$/.exec(target)
    return rule ? `](#${rule[1] ?? rule[2]})` : `](${posix.relative('docs', target)})`
  })
}
