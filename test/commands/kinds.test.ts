import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { elementsOf } from '../support/elements-of.ts'
import { makeProject } from '../support/program.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readZip } from '../support/read-zip.ts'

const SIDES = '# A city that learns\n\nIt never stops.\n\n## Why\n\nLearning helps.\n\n---\n\n## How\n\nTogether.\n'

const flyer = (pages: number) => ({
  'documents/concord.yaml': 'languages: [en]\n',
  'documents/flyer/publication.yaml': `kind: flyer\npages: ${pages}\nformats: [pdf]\ndate: 2026-01-02\n`,
  'documents/flyer/flyer.en.md': SIDES,
})

describe('a flyer', () => {
  test('is a sheet with the sides that its text has', async () => {
    const project = await makeProject(flyer(2))
    expect(await project.run('build', '--quiet')).toMatchObject({ code: 0, error: '' })
    const { pages } = await readPdf(new Uint8Array(await readFile(join(project.root, 'output/en/flyer/flyer.en.pdf'))))
    expect(pages.map((page) => /Learning helps/.test(page))).toEqual([true, false])
    expect(pages.map((page) => /Together/.test(page))).toEqual([false, true])
    const { publications } = JSON.parse(await project.read('output/report/pages.json'))
    expect(publications.flyer.flyer.how).toEqual({ en: { page: 2, label: '2' } })
    expect(await project.run('build')).toMatchObject({ out: expect.stringContaining('0 written') })
  })

  test('of more pages than it may have is an error at the line that says so, in every build', async () => {
    const project = await makeProject(flyer(1))
    const first = await project.run('build', '--quiet')
    const second = await project.run('build', '--quiet')
    const finding = expect.objectContaining({
      rule: 'page-count',
      severity: 'error',
      message: 'Unexpected 2 pages in English, expected 1',
      publication: 'flyer',
      language: 'en',
      file: 'documents/flyer/publication.yaml',
      line: 2,
    })
    expect([first.code, second.code]).toEqual([1, 1])
    expect(second.error).toContain('page-count')
    expect(JSON.parse(await project.read('output/report/findings.json'))).toMatchObject({ summary: { errors: 1 }, findings: [finding] })
  })
})

const FORM = [
  '# Application',
  ':::field[Name of the city]{#city}\nAs on the map.\n:::',
  ':::field[Reasons]{#reasons lines=3}\n:::',
  ':::field[Address]{#address}\n- [ ] Ms\n- [ ] Mr\n:::',
  ':::fields[Profile]{#profile}\n| Indicator | Figure |\n| --- | --- |\n| Area | ___ |\n:::',
].join('\n\n')

describe('a form', () => {
  test('is filled in on the screen, and by hand on paper and in a book', async () => {
    const project = await makeProject({
      'documents/concord.yaml': 'languages: [en]\n',
      'documents/form/publication.yaml': 'kind: form\ndate: 2026-01-02\n',
      'documents/form/form.en.md': FORM,
    })
    expect(await project.run('build', '--quiet')).toMatchObject({ code: 0, error: '' })

    const elements = elementsOf(await project.read('output/en/form/index.html'))
    const ids = new Set(elements.map(({ properties }) => properties.id))
    const labelled = new Set(elements.map(({ properties }) => String(properties.htmlFor)))
    const controls = elements.filter(({ tagName }) => tagName === 'input' || tagName === 'textarea')
    const hasName = (control: (typeof controls)[number]) => {
      const { id, ariaLabelledBy, type } = control.properties
      if (Array.isArray(ariaLabelledBy)) return ariaLabelledBy.every((name) => ids.has(String(name)))
      return type === 'radio' || labelled.has(String(id))
    }
    expect(controls.map(hasName)).toEqual([true, true, true, true, true])

    const { pages } = await readPdf(new Uint8Array(await readFile(join(project.root, 'output/en/form/form.en.pdf'))))
    expect(pages[0]).toMatch(/Application[\s\S]*Name of the city/)

    const book = readZip(await readFile(join(project.root, 'output/en/form/form.en.epub')))
    const chapters = [...book].filter(([path]) => path.endsWith('.xhtml')).map(([, bytes]) => new TextDecoder().decode(bytes))
    expect(chapters.filter((text) => /<(input|textarea|label)\b/.test(text))).toEqual([])
    expect(chapters.some((text) => text.includes('class="tick-box"'))).toBe(true)
  })
})
