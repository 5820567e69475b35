import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../pipeline/model/index.ts'
import { makeProject, type Project } from '../support/program.ts'

const GUIDE = {
  'documents/concord.yaml': 'languages: [en]\n',
  'documents/guide/publication.yaml': 'formats: [pdf]\ndate: 2026-01-02\nworks: [guide]\n',
  'documents/guide/guide.en.md': '# Guide\n\nThe city lends 12 bicycles.\n\n| Number | Place |\n| --- | --- |\n| 12 | |\n',
}

describe('concord verify', () => {
  let project: Project
  const file = 'output/en/guide/guide.en.pdf'
  beforeAll(async () => {
    project = await makeProject(GUIDE)
    expect(await project.run('build', '--quiet')).toMatchObject({ code: 0, error: '' })
    const text = (await readFile(join(project.root, file))).toString('latin1').replace('<pdfuaid:part>1<', '<pdfuaid:part>3<')
    await writeFile(join(project.root, 'changed.pdf'), text, 'latin1')
  })

  test('says of a file that a build has made that it conforms', async () => {
    expect(await project.run('verify', file)).toMatchObject({
      code: 0,
      out: `${file}: conforms to every machine-checkable condition of PDF/UA-1\n`,
      error: '',
    })
  })

  test('says of every other file what is wrong with it, and where', async () => {
    const { code, out } = await project.run('verify', 'changed.pdf', file)
    expect(code).toBe(1)
    expect(out.split('\n').slice(0, 4)).toEqual([
      'changed.pdf: 1 violation',
      '  5-2  Unexpected part `3` of PDF/UA, expected `1`  ISO 14289-1, 5',
      '    Catalog/Metadata',
      `${file}: conforms to every machine-checkable condition of PDF/UA-1`,
    ])
  })

  test('says the same as JSON', async () => {
    const { code, out } = await project.run('verify', '--format', 'json', 'changed.pdf')
    expect({ code, ...JSON.parse(out) }).toEqual({
      code: 1,
      version: 1,
      files: [
        {
          file: 'changed.pdf',
          conforms: false,
          violations: [
            {
              condition: '5-2',
              clause: 'ISO 14289-1, 5',
              message: 'Unexpected part `3` of PDF/UA, expected `1`',
              path: 'Catalog/Metadata',
            },
          ],
        },
      ],
    })
  })

  test.each([
    ['a file that is not there', ['nowhere.pdf'], 'there is no such file'],
    ['a folder', ['output'], 'it is a folder'],
    ['a file that is no PDF', ['documents/concord.yaml'], 'expected a PDF'],
    ['a way of printing that nobody knows', [file, '--format', 'sarif'], 'one of text, json'],
    ['no file at all', [], "missing required argument 'files'"],
  ])('refuses %s', async (_, words, told) => {
    const { code, out, error } = await project.run('verify', ...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(told)
  })

  test('explains each condition', async () => {
    expect((await project.run('explain', 'pdf-7.1-3')).out).toContain('# 7.1-3\n')
    expect((await project.run('explain', 'pdf-accessible')).out).toContain('# pdf-accessible\n')
    expect(await project.run('explain', 'pdf-7.1-33')).toMatchObject({ code: 2, error: expect.stringContaining('`7.1-3`') })
  })
})

test('a build tells of a PDF that not all can read, where nothing has told of the fault in the text', async () => {
  const text = '# Guide\n\n#### Bicycles\n\nThe city lends 12.\n'
  const project = await makeProject({ ...GUIDE, 'documents/guide/guide.en.md': text })
  const told = async (...words: readonly string[]) => {
    const { code } = await project.run('build', '--quiet', ...words)
    const { findings } = JSON.parse(await project.read('output/report/findings.json'))
    return { code, findings: findings.map(({ rule, severity, file }: Finding) => `${rule} ${severity} ${file}`) }
  }
  expect(await told()).toEqual({ code: 1, findings: ['heading-skipped error documents/guide/guide.en.md'] })
  await project.write({ 'documents/concord.yaml': 'languages: [en]\nchecks:\n  heading-skipped: off\n' })
  const inaccessible = { code: 1, findings: ['pdf-accessible error documents/guide/publication.yaml'] }
  expect(await told()).toEqual(inaccessible)
  expect(await told()).toEqual(inaccessible)
})
