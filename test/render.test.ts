import { describe, expect, test } from 'vitest'
import { align } from '../pipeline/align/align.ts'
import type { Chapter } from '../pipeline/model/index.ts'
import { renderEdition } from '../pipeline/render/render-edition.ts'
import type { ResolvedLinks } from '../pipeline/render/render-input.ts'
import { toHtml } from '../pipeline/render/to-html.ts'
import { parseEdition } from '../pipeline/source/parse-edition.ts'

const LINKS: ResolvedLinks = {
  'link https://example.org/a b': { kind: 'web', url: 'https://example.org/a b' },
  'link two.fr.md#why': { kind: 'work', publication: 'guide', work: 'two', fragment: 'why' },
  'link #why': { kind: 'anchor', fragment: 'why' },
  'link javascript:alert(1)': { kind: 'text' },
  'image map.svg': { kind: 'picture', file: 'documents/guide/map.svg' },
  'image https://example.org/x.png': { kind: 'text' },
}

/** HTML of a French text; no-break spaces are shown as `·`. */
function html(markdown: string): string {
  return toHtml(chapterOf(markdown).tree).replace(/\n+/g, '\n').replaceAll('\u00A0', '·')
}

function chapterOf(markdown: string): Chapter {
  const edition = parseEdition({ file: 'documents/guide/one.fr.md', language: 'fr', text: markdown }).value
  const ids = align({ fr: edition }, 'fr').flatMap(({ id, cells }) => (cells.fr ?? []).map(() => id))
  return renderEdition({ work: 'one', edition, ids, links: LINKS, profile: 'fr-FR', fallbackTitle: 'one' })
}

test('a short title, which stands in running heads, has the typography of its language', () => {
  expect(chapterOf("---\nshort-title: D'une ville\n---\n\n# Un").shortTitle).toBe('D’une ville')
  expect(chapterOf("# L'un").shortTitle).toBe('L’un')
})

describe('what Markdown becomes', () => {
  test.each([
    ['headings bear the ids that all languages share', '# Un\n\n## Pourquoi {#why}', '<h1 id="un">Un</h1>\n<h2 id="why">Pourquoi</h2>'],
    ['a text without a title gets one', 'Bonjour.', '<h1 id="title">one</h1><p id="start-1">Bonjour.</p>'],
    ['a second title steps down', '# Un\n\n# Deux', '<h1 id="un">Un</h1>\n<h2 id="deux">Deux</h2>'],
    [
      'numbered paragraphs are numbered through the text',
      '# Un\n\n:::numbered\nA.\n\nB.\n:::\n\n:::numbered\nC.\n:::',
      '<h1 id="un">Un</h1>\n<p class="numbered" id="un-1"><span class="paragraph-number">1</span> A.</p>\n<p class="numbered" id="un-2"><span class="paragraph-number">2</span> B.</p>\n<p class="numbered" id="un-3"><span class="paragraph-number">3</span> C.</p>',
    ],
    [
      'a call-out without a title gets the word for it',
      '# Un\n\n:::warning\nA.\n:::',
      '<h1 id="un">Un</h1>\n<div class="callout callout-warning" role="note"><p class="callout-title">Attention</p><p id="un-1">A.</p></div>',
    ],
    [
      'a figure has its caption with a number',
      '# Un\n\n:::figure[La carte]{#fig-map}\n![Une carte](map.svg)\n:::',
      '<h1 id="un">Un</h1>\n<figure id="fig-map"><img src="asset:documents/guide/map.svg" alt="Une carte"><figcaption id="un-1"><span class="caption-label">Figure·1</span> La carte</figcaption></figure>',
    ],
    [
      'a table has a caption, header cells with a scope, and classes for alignment',
      '# Un\n\n:::table[Villes]{#t}\n| a | b |\n| - | -: |\n| 1 | 2 |\n:::',
      '<h1 id="un">Un</h1>\n<table id="t"><caption id="un-1"><span class="caption-label">Tableau·1</span> Villes</caption><thead><tr><th scope="col">a</th><th scope="col" class="align-right">b</th></tr></thead><tbody><tr><td>1</td><td class="align-right">2</td></tr></tbody></table>',
    ],
    [
      'definitions open with their terms, without the colon',
      '# Un\n\n:::definitions\n- **Pays** : Irlande\n- **Ville**\n:::',
      '<h1 id="un">Un</h1>\n<dl class="definitions"><div id="un-1"><dt>Pays</dt><dd>Irlande</dd></div><div id="un-2"><dt>Ville</dt><dd></dd></div></dl>',
    ],
    [
      'a list in which a term is missing stays a list',
      '# Un\n\n:::definitions\n- **Pays** : Irlande\n- Cork\n:::',
      '<h1 id="un">Un</h1>\n<ul>\n<li id="un-1"><strong>Pays</strong>·: Irlande</li>\n<li id="un-2">Cork</li>\n</ul>',
    ],
    [
      'a field of a form is named by its label and described by its help',
      '# Un\n\n:::field[Site web]{#website type=url}\nAvec https.\n:::',
      '<h1 id="un">Un</h1>\n<div class="field"><label class="field-label" for="field-website" id="website">Site web</label><div class="field-help" id="field-website-help"><p id="un-2">Avec https.</p></div><input id="field-website" name="website" autocomplete="off" aria-describedby="field-website-help" type="url"></div>',
    ],
    [
      'a field of several lines is an area to write in',
      '# Un\n\n:::field[Motifs]{#reasons lines=9}\n:::',
      '<h1 id="un">Un</h1>\n<div class="field"><label class="field-label" for="field-reasons" id="reasons">Motifs</label><textarea id="field-reasons" name="reasons" autocomplete="off" rows="9"></textarea></div>',
    ],
    [
      'a field that must be filled in says so in words',
      '# Un\n\n:::field[Motifs]{#reasons required}\n:::',
      '<h1 id="un">Un</h1>\n<div class="field"><label class="field-label" for="field-reasons" id="reasons">Motifs<span class="field-required"> (obligatoire)</span></label><input id="field-reasons" name="reasons" autocomplete="off" required type="text"></div>',
    ],
    [
      'a field with tasks is a choice of one',
      '# Un\n\n:::field[Civilité]{#address}\n- [ ] Mme\n- [ ] M.\n:::',
      '<h1 id="un">Un</h1>\n<fieldset class="field field-choice"><legend class="field-label" id="address">Civilité</legend><ul class="choices"><li id="un-2"><label><input type="radio" name="address" value="1"> Mme</label></li><li id="un-3"><label><input type="radio" name="address" value="2"> M.</label></li></ul></fieldset>',
    ],
    [
      'blanks and boxes of a table are named by their row and their column',
      '# Un\n\n:::fields[Profil]{#profile}\n| Donnée | Chiffre | 1 |\n| - | - | - |\n| Superficie | ___ | [ ] |\n:::',
      '<h1 id="un">Un</h1>\n<table id="profile" class="fields"><caption id="un-1">Profil</caption><thead><tr><th scope="col" id="profile-column-0">Donnée</th><th scope="col" id="profile-column-1">Chiffre</th><th scope="col" id="profile-column-2">1</th></tr></thead><tbody><tr><th scope="row" id="profile-row-1">Superficie</th><td><input type="text" name="profile-1-1" autocomplete="off" aria-labelledby="profile-row-1 profile-column-1"></td><td><input type="radio" name="profile-1" value="2" aria-labelledby="profile-row-1 profile-column-2"></td></tr></tbody></table>',
    ],
    [
      'a footnote leads there and back, in the words of its language',
      '# Un\n\nA[^n].\n\n[^n]: B.',
      '<h1 id="un">Un</h1>\n<p id="un-1">A<sup class="note-mark"><a href="#note-n" id="ref-n" aria-label="Note 1">1</a></sup>.</p>\n<section class="footnotes"><h2 id="notes">Notes</h2>\n<ol>\n<li id="note-n">\n<p id="un-2">B. <a class="note-back" href="#ref-n" aria-label="Retour à l’appel de note 1">↑</a></p>\n</li>\n</ol>\n</section>',
    ],
    [
      'links lead where they were found to lead',
      '[a](<https://example.org/a b>) [b](two.fr.md#why) [c](#why) [d](javascript:alert(1))',
      '<h1 id="title">one</h1><p id="start-1"><a href="https://example.org/a%20b">a</a> <a href="concord:guide/two#why">b</a> <a href="#why">c</a> d</p>',
    ],
    ['a remote picture is its words', '# Un\n\nA ![carte](https://example.org/x.png).', '<h1 id="un">Un</h1>\n<p id="un-1">A carte.</p>'],
    [
      'tasks are signs with words',
      '- [x] a\n- [ ] b',
      '<h1 id="title">one</h1><ul>\n<li id="start-1" class="task"><span role="img" aria-label="Fait">☑</span> a</li>\n<li id="start-2" class="task"><span role="img" aria-label="À faire">☐</span> b</li>\n</ul>',
    ],
    ['typography stays out of code', '# Un\n\n`a : b` : c', '<h1 id="un">Un</h1>\n<p id="un-1"><code>a : b</code>·: c</p>'],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })
})

describe('raw HTML', () => {
  test.each([
    ['a script', 'a <script>alert(1)</script> b'],
    ['a handler', '<b onclick="alert(1)">a</b>'],
    ['a javascript address', '<a href="javascript:alert(1)">a</a>'],
    ['a remote picture', '<img src="https://example.org/x.png" alt="a">'],
    ['a frame', '<iframe src="https://example.org"></iframe>'],
    ['a drawing with a handler', '<svg onload="alert(1)"><script>alert(1)</script></svg>'],
    ['a style', '<style>p { color: red }</style>'],
    ['a form', '<form action="https://example.org"><input name="a"></form>'],
    ['an address in a Markdown link', '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,x)'],
  ])('%s does not survive', (_, markdown) => {
    expect(html(`# Un\n\n${markdown}`)).not.toMatch(/alert|onclick|onload|script|example\.org|iframe|color: red|<form|data:/i)
  })

  test('harmless elements stay', () => {
    expect(html('# Un\n\nH<sub>2</sub>O')).toContain('H<sub>2</sub>O')
  })
})
