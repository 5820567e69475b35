import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element } from 'hast'
import { beforeAll, describe, expect, test } from 'vitest'
import { elementsOf } from '../support/elements-of.ts'
import { makeProject, type Outcome, type Project, type Report } from '../support/program.ts'
import { readZip } from '../support/read-zip.ts'

/** What must not come out again; every case holds it. */
const EVIL = 'zzevil'

/** Sentence, what the text holds, and the rule that must say so. */
const CASES: readonly (readonly [sentence: string, markdown: string, rule: string])[] = [
  ['a script', '<script>zzevil()</script>', 'html-removed'],
  ['a script within a sentence', 'Some <script>zzevil()</script> words.', 'html-removed'],
  ['a script in a heading', '## A <script>zzevil()</script> heading', 'html-removed'],
  ['a script in a table', '| a |\n| - |\n| <script>zzevil()</script> |', 'html-removed'],
  ['a script in a note', 'Words[^n].\n\n[^n]: <script>zzevil()</script>', 'html-removed'],
  ['a picture with a handler', '<img src="x.png" onerror="zzevil()">', 'html-removed'],
  ['a handler within a sentence', 'Words <b onclick=zzevil()>here</b>.', 'html-removed'],
  ['a handler after a slash', '<div>\n<b/onclick=zzevil()>words</b>\n</div>', 'html-removed'],
  ['a drawing with a handler', '<svg onload="zzevil()"><circle/></svg>', 'html-removed'],
  ['a frame', '<iframe src="https://zzevil.example/"></iframe>', 'html-removed'],
  ['a frame with its own page', 'Words <iframe srcdoc="zzevil"></iframe>.', 'html-removed'],
  ['styles', '<style>body { background: url(https://zzevil.example/) }</style>', 'html-removed'],
  ['an object', '<object data="zzevil.swf"></object>', 'html-removed'],
  ['an embedded file', '<embed src="zzevil.swf">', 'html-removed'],
  ['a refresh', '<meta http-equiv="refresh" content="0;url=https://zzevil.example">', 'html-removed'],
  ['a base address', '<base href="https://zzevil.example">', 'html-removed'],
  ['a style sheet', '<link rel="stylesheet" href="https://zzevil.example/a.css">', 'html-removed'],
  ['a form', '<form action="https://zzevil.example"><input name="a"></form>', 'html-removed'],
  ['a film', '<video src="https://zzevil.example/v.mp4" autoplay></video>', 'html-removed'],
  ['a comment that a browser ends early', '<!--><img src=x onerror=zzevil()>-->', 'html-removed'],
  ['a processing instruction', '<?php zzevil(); ?>', 'html-removed'],
  ['HTML within a formula', '<math><mtext><style><img src=x onerror=zzevil()></style></mtext></math>', 'html-removed'],
  ['an unsafe address in HTML', '<a href="javascript:zzevil()">x</a>', 'html-removed'],
  ['an unsafe address with a character reference', '<a href="java&#x73;cript:zzevil()">x</a>', 'html-removed'],
  ['an unsafe address over two lines', '<a href="java\nscript:zzevil()">x</a>', 'html-removed'],
  ['an address of HTML that leads out', '<a href="../../zzevil">x</a>', 'html-removed'],
  ['an inner address that was made up', '<a href="concord:nothing/there">x</a>', 'html-removed'],
  ['a picture of HTML with data', '<img src="data:image/png;base64,zzevil">', 'html-removed'],
  ['a picture of HTML that leads out', '<img src="../../zzevil.png">', 'html-removed'],
  ['a picture of HTML from elsewhere', '<img src="https://zzevil.example/a.png" alt="words">', 'picture-remote'],
  ['a choice of pictures', '<picture><source srcset="https://zzevil.example/v.png"><img src="a.png"></picture>', 'picture-remote'],
  ['an unsafe link', '[words](javascript:zzevil())', 'link-broken'],
  ['an unsafe link in capitals', '[words](JaVaScRiPt:zzevil())', 'link-broken'],
  ['an unsafe link with a character reference', '[words](java&#115;cript:zzevil())', 'link-broken'],
  ['an unsafe link by reference', '[words][x]\n\n[x]: javascript:zzevil()', 'link-broken'],
  ['an unsafe link of Basic', '[words](vbscript:zzevil())', 'link-broken'],
  ['an unsafe bare address', '<javascript:zzevil()>', 'link-broken'],
  ['a link to data', '[words](data:text/html,zzevil)', 'link-broken'],
  ['a link to a file of the machine', '[words](file:///zzevil)', 'link-broken'],
  ['a picture of data', '![words](data:image/svg+xml,zzevil)', 'picture-missing'],
  ['a picture of the machine', '![words](file:///zzevil.png)', 'picture-missing'],
  ['a remote picture', '![words](https://zzevil.example/a.png)', 'picture-remote'],
  ['a remote picture without a scheme', '![words](//zzevil.example/a.png)', 'picture-remote'],
  ['a remote picture by reference', '![words][r]\n\n[r]: https://zzevil.example/a.png', 'picture-remote'],
  ['a picture that leads out', '![words](../../zzevil.png)', 'link-outside'],
  ['a picture that leads out in disguise', '![words](%2e%2e/..%2fzzevil.png)', 'link-outside'],
  ['a picture that leads out by reference', '![words][r]\n\n[r]: ../../zzevil.png', 'link-outside'],
  ['a picture from the root of the machine', '![words](/zzevil.png)', 'link-outside'],
  ['a link that leads out', '[words](../../zzevil.md)', 'link-outside'],
  ['a link far out', '[words](../../../../../../zzevil)', 'link-outside'],
  ['a link from the root of the machine', '[words](/zzevil)', 'link-outside'],
]

const workOf = (index: number) => `case-${String(index).padStart(2, '0')}`

let project: Project
let report: Report
let built: Outcome
beforeAll(async () => {
  const texts = CASES.map(([, markdown], index) => [`documents/unsafe/${workOf(index)}.en.md`, `# Title\n\n${markdown}\n`])
  project = await makeProject({
    ...Object.fromEntries(texts),
    'documents/unsafe/publication.yaml':
      'formats: [html, epub]\ncolophon:\n  en: |\n    Words ![p](https://zzevil.example/p.png) <script>zzevil()</script> [x](javascript:zzevil()).\n',
  })
  report = await project.check()
  built = await project.run('build', '--quiet')
})

describe('a text with', () => {
  test.each(CASES.map((item, index) => [...item, workOf(index)] as const))('%s has a finding', (_, __, rule, work) => {
    const own = report.findings.filter((finding) => finding.work === work)
    expect(own.map((finding) => finding.rule)).toContain(rule)
    const error = own.find((finding) => finding.rule === rule)
    expect(error?.line).toBeGreaterThanOrEqual(3)
    expect(error?.column).toBeGreaterThanOrEqual(1)
  })
})

test('unsafe texts are published without what is unsafe in them, and exit with 1', async () => {
  expect(built.code).toBe(1)
  expect(await unsafeElements()).toEqual([])
})

async function unsafeElements(): Promise<readonly string[]> {
  const pages = await publishedPages()
  expect(pages.length).toBeGreaterThan(2 * CASES.length)
  return pages.flatMap(([path, html]) => elementsOf(html).flatMap((element) => (isUnsafe(element) ? [`${path}: ${element.tagName}`] : [])))
}

/** The pages of the site and the chapters of the book; the page that chooses a language has a script of its own. */
async function publishedPages(): Promise<readonly (readonly [path: string, html: string])[]> {
  const paths = Object.keys(await project.hashes()).filter(
    (path) => path.endsWith('.html') && path.includes('/') && !path.startsWith('report/'),
  )
  const site = await Promise.all(paths.map(async (path) => [path, await project.read(`output/${path}`)] as const))
  const book = readZip(await readFile(join(project.root, 'output/en/unsafe/unsafe.en.epub')))
  const chapters = [...book].filter(([name]) => name.endsWith('.xhtml'))
  return [...site, ...chapters.map(([name, content]) => [name, content.toString('utf8')] as const)]
}

const UNSAFE = ['script', 'style', 'iframe', 'object', 'embed', 'base', 'form', 'input', 'svg', 'video', 'source', 'picture', 'math']

function isUnsafe({ tagName, properties }: Element): boolean {
  if (UNSAFE.includes(tagName)) return true
  return Object.entries(properties).some(
    ([name, value]) =>
      /^on|^style$|^srcdoc$/i.test(name) ||
      (/^(href|src|srcSet|cite|poster|data|action)$/.test(name) &&
        (/^\s*(javascript|vbscript|data|file|asset|concord):/i.test(String(value)) || String(value).replace(/#.*/, '').includes(EVIL))),
  )
}
