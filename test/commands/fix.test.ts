import { chmod, lstat, rename, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixText, lettersOf } from '../../pipeline/engine/fix-text.ts'
import { openSession } from '../../pipeline/engine/session.ts'
import { memoryHost } from '../../pipeline/host/memory-host.ts'
import type { Edit, Finding } from '../../pipeline/model/index.ts'
import { makeProject } from '../support/program.ts'

const EN = 'documents/guide/guide.en.md'
const FR = 'documents/guide/guide.fr.md'
const SETTINGS = { 'documents/concord.yaml': 'languages: [en, fr]\nsource: en\ntypography:\n  fr: fr-FR\n' }
const ENGLISH = '# Ready?\n\nThe city says: “It is open to all!” It lends 1,400 bicycles, and more.\n\n```\nx  , y!\n```\n'
const FRENCH = '# Prêt?\n\nLa ville  dit: “C’est ouvert à tous!” Elle prête 1,400 vélos , et plus.\n\n```\nx  , y!\n```\n'
const FIXED =
  '# Prêt\u202F?\n\nLa ville dit\u00A0: «\u00A0C’est ouvert à tous\u202F!\u00A0» Elle prête 1\u202F400 vélos, et plus.\n\n```\nx  , y!\n```\n'

describe('concord check --fix', () => {
  test('mends what can be mended without a change of words, says how much, and prints what is left', async () => {
    const project = await makeProject({ ...SETTINGS, [EN]: ENGLISH, [FR]: FRENCH.replace('et plus.', 'et plus..') })
    const before = await project.hashes('documents')
    const { code, out, error } = await project.run('check', '--fix', '--format', 'json')
    expect({ code, error }).toEqual({ code: 0, error: 'concord: 7 findings fixed in 1 file\n' })
    expect(await project.read(FR)).toBe(FIXED.replace('et plus.', 'et plus..'))
    expect(JSON.parse(out).findings.map(({ message }: Finding) => message)).toEqual(['Unexpected `..`, expected `.` or `…`'])
    const after = await project.hashes('documents')
    expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual(['guide/guide.fr.md'])
  })

  test('finds nothing to fix the second time', async () => {
    const project = await makeProject({ ...SETTINGS, [EN]: ENGLISH, [FR]: FRENCH })
    await project.run('check', '--fix')
    const fixed = await project.hashes('documents')
    const { out, error } = await project.run('check', '--fix')
    expect({ out, error }).toEqual({ out: 'No findings in 1 work in 2 editions\n', error: 'concord: nothing to fix\n' })
    expect(await project.hashes('documents')).toEqual(fixed)
  })

  test.each([
    ['a byte order mark', `\uFEFF${FRENCH}`, `\uFEFF${FIXED}`],
    ['the line ends of Windows', FRENCH.replaceAll('\n', '\r\n'), FIXED.replaceAll('\n', '\r\n')],
    [
      'both, and no line end at the end',
      `\uFEFF${FRENCH.replaceAll('\n', '\r\n').trimEnd()}`,
      `\uFEFF${FIXED.replaceAll('\n', '\r\n').trimEnd()}`,
    ],
  ])('keeps %s', async (_, typed, expected) => {
    const project = await makeProject({ ...SETTINGS, [EN]: ENGLISH, [FR]: typed })
    await project.run('check', '--fix')
    expect(await project.read(FR)).toBe(expected)
  })

  test('fixes only what it is asked about, and nothing without being asked', async () => {
    const project = await makeProject({ ...SETTINGS, [EN]: ENGLISH, [FR]: FRENCH })
    const before = await project.hashes('documents')
    await project.run('check')
    await project.run('check', '--fix', '--language', 'en')
    await project.run('check', '--fix', '--only', 'date-format')
    expect(await project.hashes('documents')).toEqual(before)
    await project.run('check', '--fix', '--only', 'number-format')
    expect(await project.read(FR)).toBe(FRENCH.replace('1,400', '1\u202F400'))
  })

  test.each([
    ['names no profile', 'languages: [en, fr]\n'],
    ['names the lenient one', 'languages: [en, fr]\ntypography: { fr: fr-lenient }\n'],
  ])('leaves French marks and quotes alone where the project %s', async (_, settings) => {
    const project = await makeProject({ 'documents/concord.yaml': settings, [EN]: ENGLISH, [FR]: FRENCH })
    await project.run('check', '--fix')
    expect(await project.read(FR)).toBe(FRENCH.replace('1,400', '1\u202F400').replace('vélos , et', 'vélos, et'))
  })

  test('leaves copied titles, emoticons, times and code alone', async () => {
    const typed = 'Voir la vidéo [Python Basics: For Loop](a.md), à 10:30 :) `a!` Bravo:)\n'
    const english = 'See the video [Python Basics: For Loop](a.md), at 10:30 :) `a!` Bravo:)\n'
    const project = await makeProject({ ...SETTINGS, [EN]: english, [FR]: typed })
    expect((await project.run('check', '--fix', '--only', 'typography-marks')).error).toBe('concord: nothing to fix\n')
    expect(await project.read(FR)).toBe(typed)
  })

  test('keeps permissions, and a link stays a link', async () => {
    const project = await makeProject({ ...SETTINGS, [EN]: ENGLISH, [FR]: FRENCH })
    await rename(join(project.root, FR), join(project.root, 'documents/guide.text'))
    await chmod(join(project.root, 'documents/guide.text'), 0o640)
    await symlink('../guide.text', join(project.root, FR))
    await project.run('check', '--fix')
    expect(await project.read('documents/guide.text')).toBe(FIXED)
    expect((await lstat(join(project.root, FR))).isSymbolicLink()).toBe(true)
    expect((await stat(join(project.root, 'documents/guide.text'))).mode & 0o777).toBe(0o640)
  })
})

describe('fixing a text', () => {
  test.each([
    ['that overlap', [edit(2, 4, ''), edit(3, 6, '')]],
    ['that touch', [edit(2, 3, ''), edit(3, 4, '')]],
    ['put in at one place', [edit(3, 3, ' '), edit(3, 3, '\u00A0')]],
  ])('refuses the later of two edits %s', (_, [first, second]) => {
    const findings = [findingOf(first ? [first] : []), findingOf(second ? [second] : [])]
    expect(fixText(bytesOf('a . , b'), findings).fixed).toEqual(findings.slice(0, 1))
  })

  test.each([
    ['beyond the end of its line', 'one\ntwo', edit(3, 9, '')],
    ['of a line that is not there', 'one', { place: { line: 4, column: 1, endLine: 4, endColumn: 1 }, text: ' ' }],
    ['that would change a word', 'one', edit(1, 2, '')],
    ['that would make a heading', 'one', edit(1, 1, '# ')],
    ['that would break emphasis', '**one**', edit(3, 3, ' ')],
    ['that would break an address', '[one](two.md)', edit(8, 8, '\u00A0')],
    ['inside code', '`one`', edit(3, 3, ' ')],
  ])('refuses an edit %s', (_, text, change) => {
    const result = fixText(bytesOf(text), [findingOf([change])])
    expect({ fixed: result.fixed, text: textOf(result.bytes) }).toEqual({ fixed: [], text })
  })

  test('makes the edits of a finding all or none', () => {
    const finding = findingOf([edit(2, 3, ''), edit(9, 12, '')])
    expect(fixText(bytesOf('a . b'), [finding]).fixed).toEqual([])
  })

  test('once equals twice, and changes nothing but typographic characters', async () => {
    const piece = fc.constantFrom(
      ...[
        'mot',
        ' ',
        '  ',
        ', ',
        ' , ',
        ' .',
        '! ',
        '? ',
        ': ',
        ' : ',
        '; ',
        '\n',
        '\n\n',
        '“',
        '”',
        '« ',
        ' »',
        '*',
        '**',
        '_',
        '`a !`',
        '. . . ',
      ],
      ...[
        '1,400',
        '8.5 %',
        '1,250.50 euros',
        '[lien](a!b.md)',
        '\\!',
        '&nbsp;',
        '&#33;',
        '\u00A0',
        '# ',
        '- ',
        '> ',
        '| a! | b |\n| - | - |\n',
        '..',
        '12:30',
        'http://x.org/?a!',
      ],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 3, maxLength: 30 }), async (pieces) => {
        const typed = pieces.join('')
        const once = await fixed(typed)
        expect(lettersOf(once)).toBe(lettersOf(typed))
        expect(once.split('\n').length).toBe(typed.split('\n').length)
        expect(await fixed(once)).toBe(once)
      }),
      { numRuns: 120, seed: 11 },
    )
  })
})

/** A French text after fixing, as often as there is anything to fix. */
async function fixed(text: string): Promise<string> {
  let bytes = bytesOf(text)
  for (let round = 0; round < 5; round++) {
    const host = memoryHost({ ...SETTINGS, [EN]: 'It costs 1,400 and 8.5% of 1,250.50 euros.\n', [FR]: bytes })
    const { findings } = await (await openSession(host, { tool: 'test' }).snapshot()).review({})
    const result = fixText(
      bytes,
      findings.filter(({ file }) => file === FR),
    )
    if (result.fixed.length === 0) break
    bytes = result.bytes
  }
  return textOf(bytes)
}

function edit(column: number, endColumn: number, text: string): Edit {
  return { place: { line: 1, column, endLine: 1, endColumn }, text }
}

function findingOf(fix: readonly Edit[]): Finding {
  const about = {
    rule: 'typography-marks',
    severity: 'note',
    message: '',
    publication: 'guide',
    work: 'guide',
    language: 'fr',
    file: FR,
  } as const
  return { ...about, line: 1, column: 1, endLine: 1, endColumn: 1, related: [], fix, fingerprint: '', help: '' }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
