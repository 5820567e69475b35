import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, OBJECT_MARK, placeOfText } from '../pipeline/model/index.ts'
import { faultOfLayout, layoutOf } from '../pipeline/source/layout.ts'
import { parseEdition } from '../pipeline/source/parse-edition.ts'

function parse(text: string) {
  return parseEdition({ file: 'documents/a/a.en.md', language: 'en', text })
}

/** Each block as one line: kind, context, anchor and text. */
function blocksOf(text: string): readonly string[] {
  return parse(text).value.blocks.map(({ kind, context, anchor, text: words }) =>
    [kind, context && `in ${context}`, anchor && `#${anchor}`, `“${words}”`].filter(Boolean).join(' '),
  )
}

describe('blocks', () => {
  test.each([
    ['a heading with an id of its own', '## Why {#why}', ['heading #why “Why”']],
    ['a paragraph on two lines is one text', 'one\ntwo', ['paragraph “one two”']],
    [
      'emphasis and entities are read, code and pictures are marks',
      '*a* &amp; `b` ![c](d.png)',
      [`paragraph “a & ${OBJECT_MARK} ${OBJECT_MARK}”`],
    ],
    ['list items know their lists', '- a\n  1. b', ['item in bullet “a”', 'item in bullet/ordered “b”']],
    ['a picture alone is a figure', '![a](b.png)', [`figure “${OBJECT_MARK}”`]],
    ['a call-out has a title and paragraphs', ':::note[Mind]\nThe gap.\n:::', ['title in note “Mind”', 'paragraph in note “The gap.”']],
    ['a caption and its table', ':::table[Cities]{#t}\n| a |\n| - |\n| 1 |\n:::', ['title in table “Cities”', 'table in table #t “a\n1”']],
    ['a colon before a word is only a colon', 'at 10:30 or note:this and :that', ['paragraph “at 10:30 or note:this and :that”']],
    ['a footnote is a block that bears its label', 'a[^n]\n\n[^n]: b', [`paragraph “a${OBJECT_MARK}”`, 'note in footnote #n “b”']],
    ['comments are no text', '<!-- a -->\n\nb', ['paragraph “b”']],
    ['an address is no prose', 'see <https://a.org> and [b](c.md)', [`paragraph “see ${OBJECT_MARK} and b”`]],
  ])('%s', (_, markdown, expected) => {
    expect(blocksOf(markdown)).toEqual(expected)
  })

  test('every letter of every block is found again at its place in the file', () => {
    const piece = fc.constantFrom(
      'word',
      '*em*',
      '**st ong**',
      '`co de`',
      '&amp;',
      '\\*',
      '[li nk](a.md)',
      'é€😀',
      '1 205,50',
      '\n',
      ' ',
      '<b>',
      ':x',
      '[^n]',
      '<https://a.org>',
    )
    const opening = fc.constantFrom('', '# ', '- ', '> ', '> - ', '1. ', '::: note\n', '| a | b |\n| - | - |\n| ')
    fc.assert(
      fc.property(fc.array(fc.tuple(opening, fc.array(piece, { maxLength: 8 })), { maxLength: 6 }), (parts) => {
        const text = parts.map(([open, words]) => open + words.join('')).join('\n\n')
        for (const block of parse(text).value.blocks) expect(misplaced(block, text)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

/** Letters of a block that do not stand where their place says. */
function misplaced(block: Block, file: string): readonly string[] {
  const lines = file.split('\n')
  return [...block.text.matchAll(/[\p{L}\p{N}]/gu)].flatMap((match) => {
    const { line, column } = placeOfText(block, match.index, match.index + match[0].length)
    const there = lines[line - 1]?.slice(column - 1)
    return block.kind === 'code' || there?.startsWith(match[0]) || there?.startsWith('&') ? [] : [`${match[0]} at ${line}:${column}`]
  })
}

describe('hostile texts', () => {
  test('nothing makes the parser throw', () => {
    const unit = fc.constantFrom(
      ...'#*_`[]()!<>|:-+~^\\&{}"\'=\n\n \t1a.é',
      ':::note\n',
      '[^a]',
      '```\n',
      '| - |\n',
      '---\n',
      '<!--',
      '<script>',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        parse(text)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['quotes', '>'.repeat(20_000)],
    ['lists', Array.from({ length: 500 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')],
    ['brackets', '['.repeat(30_000)],
    ['emphasis', 'a**'.repeat(20_000)],
    ['directives', ':::note\n'.repeat(3000)],
    ['footnotes', Array.from({ length: 60_000 }, (_, at) => `a[^${at}]\n\n[^${at}]: b`).join('\n\n')],
    ['pictures', '![a](b.png)\n\n'.repeat(50_000)],
    ['attributes of a directive', `:::note{${'a=b '.repeat(150_000)}}\nx\n:::`],
    ['classes in a line', `:a{${'.b'.repeat(300_000)}}`],
    ['call-outs', ':::note{a=b}\nx\n:::\n\n'.repeat(40_000)],
    ['columns', `${'|a'.repeat(100_000)}|\n${'|-'.repeat(100_000)}|\n`],
  ])('%s without end are refused in no time', (_, text) => {
    expect(parse(text).notices.map(({ rule }) => rule)).toContain('nesting-too-deep')
  })
})

const PROJECT = { source: 'en', languages: ['en', 'fr', 'es'] }

describe('time', () => {
  /** Times of the processor, so that other programs on the machine do not count. */
  const timeOf = (text: string) => {
    const before = process.cpuUsage()
    parse(text)
    return process.cpuUsage(before).user / 1000
  }

  test.each([
    ['blanks in a heading', (size: number) => `# a${' '.repeat(size * 8)}b`],
    ['braces in a heading', (size: number) => `# a ${'{#b '.repeat(size)}`],
    ['entities', (size: number) => '&amp;'.repeat(size)],
    ['colons before words', (size: number) => ':a '.repeat(size)],
    ['footnotes', (size: number) => Array.from({ length: size / 12 }, (_, at) => `a[^${at}]\n\n[^${at}]: b`).join('\n\n')],
    ['rows of a table', (size: number) => `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(size / 10)}`],
    ['a long line of digits', (size: number) => '1.'.repeat(size * 4)],
    ['unclosed tags', (size: number) => '<a '.repeat(size)],
  ])('for %s grows with the text, not with its square', (_, make) => {
    timeOf(make(500))
    const [small = 0, large = 0] = [1000, 8000].map((size) => Math.min(timeOf(make(size)), timeOf(make(size))))
    // Eight times the text: the square would be sixty-four; below a twentieth of a second other things are measured.
    expect(large / Math.max(small, 50)).toBeLessThan(24)
  })
})

describe('layouts', () => {
  test.each([
    ['{publication}/{work}.{language}.md', 'cities/amman.fr.md', { publication: 'cities', work: 'amman', language: 'fr' }],
    ['{publication}/{work}.{language}.md', 'cities/figures/amman.fr.md', { publication: 'cities', work: 'figures/amman', language: 'fr' }],
    ['{work}/{language}.md', 'a/b/en.md', { publication: 'a/b', work: 'a/b', language: 'en' }],
    [
      'content/{language}/docs/{work}.md',
      'content/es/docs/start/install.md',
      { publication: 'start/install', work: 'start/install', language: 'es' },
    ],
    ['{publication}/{work}.{language}.md', 'concord.yaml', undefined],
    ['[{language}/]{work}.md', 'guide/start.md', { publication: 'guide/start', work: 'guide/start', language: 'en' }],
    ['[{language}/]{work}.md', 'fr/guide/start.md', { publication: 'guide/start', work: 'guide/start', language: 'fr' }],
    ['[{language}/]{work}.md', 'pt-BR/guide.md', { publication: 'guide', work: 'guide', language: 'pt-BR' }],
    ['[{language}/]{work}.md', 'js/guide.md', { publication: 'js/guide', work: 'js/guide', language: 'en' }],
    ['[{language}/]{work}.md', 'api/guide.md', { publication: 'api/guide', work: 'api/guide', language: 'en' }],
    ['{work}[.{language}].md', 'README.md', { publication: 'README', work: 'README', language: 'en' }],
    ['{work}[.{language}].md', 'README.es.md', { publication: 'README', work: 'README', language: 'es' }],
    ['[i18n/{language}/current|docs]/{work}.md', 'docs/a/b.md', { publication: 'a/b', work: 'a/b', language: 'en' }],
    ['[i18n/{language}/current|docs]/{work}.md', 'i18n/fr/current/a/b.md', { publication: 'a/b', work: 'a/b', language: 'fr' }],
    ['[i18n/{language}/current|docs]/{work}.md', 'blog/a.md', undefined],
  ])('%s reads %s', (pattern, path, expected) => {
    expect(layoutOf(pattern, PROJECT).locate(path)).toEqual(expected)
  })

  test.each([
    ['[{language}/]{work}', 'end in .md'],
    ['[docs/]{language}/{work}.md', 'one pair that holds {language}'],
    ['[{language}/][x]{work}.md', 'one pair that holds {language}'],
    ['[{language}/{work}.md', 'one pair that holds {language}'],
  ])('%s is refused', (pattern, expected) => {
    expect(faultOfLayout(pattern)).toContain(expected)
  })

  test('a layout writes the path that it reads', () => {
    const patterns = ['{publication}/{work}.{language}.md', '{work}/{language}.md', 'content/{language}/docs/{work}.md']
    for (const [pattern, language] of [...patterns, '[{language}/]{work}.md', '[i18n/{language}|docs]/{work}.md'].flatMap((pattern) =>
      PROJECT.languages.map((language) => [pattern, language] as const),
    )) {
      const layout = layoutOf(pattern, PROJECT)
      const location = { publication: pattern.includes('{publication}') ? 'p' : 'w', work: 'w', language }
      expect(layout.locate(layout.pathOf(location))).toEqual(location)
    }
  })
})
