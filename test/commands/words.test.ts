import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { makeProject, runProgram, SMALL, temporaryFolder } from '../support/program.ts'

const run = async (...words: string[]) => runProgram(words, { folder: await temporaryFolder() })

describe('help', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])('of the program for %j goes to standard output', async (words) => {
    const { code, out, error } = await run(...words)
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(out).toMatch(/^Usage: concord/)
    for (const command of ['build', 'check', 'explain']) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'))
  })

  test.each(['build', 'check', 'explain'])('of %s names every option that all commands take', async (command) => {
    const { code, out } = await run(command, '--help')
    expect(code).toBe(0)
    const options = 'root documents layout languages source output language jobs no-cache quiet verbose help'.split(' ')
    expect(options.filter((option) => !out.includes(`--${option}`))).toEqual([])
  })
})

test.each(['--version', '-V'])('%s prints the version and nothing else', async (word) => {
  expect(await run(word)).toMatchObject({ code: 0, out: `${manifest.version}\n`, error: '' })
})

describe('a word that is not known is refused with the nearest one', () => {
  test.each([
    [['chek'], 'check'],
    [['check', '--fial-on', 'error'], '--fail-on'],
    [['check', '--fail-on', 'eror'], '`error`'],
    [['check', '--format', 'jsn'], '`json`'],
    [['build', '--format', 'htm'], '`html`'],
    [['build', '--format', 'html,pfd'], '`pdf`'],
    [['check', '--languages', 'en,sp'], 'en, fr, es'],
    [['check', '--language', 'sp'], 'en, fr, es'],
    [['check', '--source', 'sp'], 'en, fr, es'],
    [['check', '--languages', 'en,fr', '--source', 'es'], 'en, fr'],
    [['check', '--layout', '{wrk}/{language}.md'], '{work}'],
    [['check', '--layout', '{language}.md'], '{work}'],
    [['check', '--jobs', '0'], '1 to 64'],
    [['check', '--jobs', 'many'], '1 to 64'],
    [['check', '--languages', ''], 'names with commas'],
    [['explain', 'number-mising'], '`number-missing`'],
  ])('%j', async (words, near) => {
    const { code, out, error } = await run(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(near)
    expect(error).toMatch(/--help|`[^`]+\.md`/)
  })

  test.each([
    [['check', 'gide'], '`guide`'],
    [['build', 'gide'], '`guide`'],
    [['check', '--language', 'es'], 'en, fr'],
    [['check', '--source', 'es'], 'en, fr'],
  ])('%j in a project', async (words, near) => {
    const project = await makeProject(SMALL)
    await project.remove('documents/concord.yaml')
    const { code, out, error } = await project.run(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(near)
  })
})

describe('options may stand before the command', () => {
  test.each([
    [['--quiet', 'check']],
    [['--root', '.', '--no-cache', 'check', '--language', 'fr']],
    [['--fail-on=error', '--format', 'json', 'check', 'guide']],
    [['--documents', 'documents', 'check', '--languages=en,fr', 'guide', '--verbose']],
  ])('%j', async (words) => {
    const project = await makeProject(SMALL)
    expect(await project.run(...words)).toMatchObject({ code: 0, out: expect.stringMatching(/^No findings|"findings": \[\]/) })
  })

  test('and a command that does not know one of them says so', async () => {
    expect(await run('--strict', 'check')).toMatchObject({ code: 2, out: '', error: expect.stringContaining("unknown option '--strict'") })
    expect(await run('--root', 'check')).toMatchObject({ code: 2, out: '', error: expect.stringContaining('expected a command') })
  })
})

test('a name that is not known among hundreds is told with some of them', async () => {
  const many = Array.from({ length: 300 }, (_, at) => [`documents/p${at}/w.en.md`, '# T\n'])
  const project = await makeProject(Object.fromEntries(many))
  const { code, error } = await project.run('check', 'zebra')
  expect(code).toBe(2)
  expect(error).toContain('and 288 more')
  expect(error.length).toBeLessThan(300)
})

describe('a place without documents', () => {
  test('is named, with what to do', async () => {
    const { code, error } = await run('check', '--root', '/nonexistent')
    expect(code).toBe(2)
    expect(error).toMatch(
      /^concord: There is no documents folder `.*documents`\n {2}Create it, or name another with `--root` or `--documents`\.\n$/,
    )
  })

  test('and with texts of another layout says which layout was looked for', async () => {
    const project = await makeProject({ 'documents/one/readme.md': '# One\n' })
    const { code, error } = await project.run('check')
    expect(code).toBe(2)
    expect(error).toContain('`{publication}/{work}.{language}.md`')
    expect(error).toContain('--layout')
  })
})

describe('explain', () => {
  const CHECKS = fileURLToPath(new URL('../../pipeline/checks', import.meta.url))

  test('without a name lists every check', async () => {
    const { code, out } = await run('explain')
    expect(code).toBe(0)
    const folders = (await readdir(CHECKS, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name)
    expect(folders.filter((name) => !out.includes(`  ${name} `))).toEqual([])
  })

  test.each(['number-missing', 'html-removed', 'checks#link-missing'])('prints the page of %s', async (name) => {
    const { code, out } = await run('explain', name)
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^# ${name.replace('checks#', '')}\\n\\n\\S`))
  })
})
