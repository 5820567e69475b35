import { createHash } from 'node:crypto'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Asset, Chapter, Volume } from '../../pipeline/model/index.ts'

/** A small French volume, made to be read in goldens: one chapter with everything, and one that waits for its translation. */
export function frenchVolume(): Volume {
  return {
    publication: 'villes',
    kind: 'guide',
    language: 'fr',
    title: 'Les villes : un « guide » & plus',
    subtitle: 'Deux textes',
    description: 'Ce que deux villes ont appris.',
    creators: [
      { name: 'Ana Ruiz', role: 'author' },
      { name: 'Zoé Petit', role: 'translator' },
    ],
    publisher: 'Concord',
    licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    subjects: ['villes', 'apprentissage'],
    series: 'Cahiers',
    date: '2026-11-22',
    colophon: { type: 'root', children: [h('p', ['Document de travail, voir ', h('a', { href: 'concord:villes/amman' }, 'Amman'), '.'])] },
    chapters: [amman(), cork()],
    assets: [pictureAsset],
    alternates: [
      { language: 'en', title: 'Cities', formats: ['epub'], works: ['amman', 'cork'] },
      { language: 'fr', title: 'Les villes', formats: ['epub'], works: ['amman', 'cork'] },
    ],
    formats: ['epub'],
    site: { title: 'Bibliothèque', url: 'https://example.org/livres/' },
  }
}

/** The same volume with one chapter that holds this content below its title. */
export function volumeHolding(...content: readonly ElementContent[]): Volume {
  return { ...frenchVolume(), chapters: [chapter('amman', 'fr', 'Amman', [h('h1', { id: 'titre' }, 'Amman'), ...content], [])] }
}

/** Raw HTML that would make a book invalid, and what the book holds instead. */
export const RAW_HTML: readonly (readonly [string, Element, string])[] = [
  ['an element that HTML gave up', h('p', h('strike', 'non')), '<p><s>non</s></p>'],
  ['a live checkbox', h('p', [h('input', { type: 'checkbox', checked: true, disabled: true }), ' oui']), '<p>☑ oui</p>'],
  ['a picture with sources', h('p', h('picture', [h('source', { srcSet: 'a.webp' }), 'rien'])), '<p>rien</p>'],
  ['a role that means nothing here', h('p', { role: 'banner' }, 'x'), '<p>x</p>'],
  ['an id with a space', h('p', { id: 'a b' }, 'x'), '<p>x</p>'],
  ['a description that is not there', h('p', { ariaDescribedBy: ['absent'] }, 'x'), '<p>x</p>'],
  ['a language that is none', h('p', { lang: 'le français' }, 'x'), '<p>x</p>'],
  ['a date that is none', h('p', h('time', { dateTime: 'hier' }, 'x')), '<p><time>x</time></p>'],
  ['a comment', h('p', [{ type: 'comment', value: ' -- ' }, 'x']), '<p>x</p>'],
  ['a link into a void', h('p', h('a', { href: 'javascript:0', id: 'vide' }, 'x')), '<p><span id="vide">x</span></p>'],
]

/** The documents that the volume's pictures are read from. */
export function frenchDocuments(): ReadonlyMap<string, Uint8Array> {
  return new Map([[pictureAsset.file, PICTURE]])
}

// One transparent pixel.
const PICTURE = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'),
)

const pictureAsset: Asset = {
  file: 'documents/villes/figures/Plan de la Médina.png',
  mediaType: 'image/png',
  sha256: createHash('sha256').update(PICTURE).digest('hex'),
  bytes: PICTURE.length,
}

function amman(): Chapter {
  const children: ElementContent[] = [
    h('h1', { id: 'amman' }, 'Amman'),
    h('p', { id: 'b1' }, [
      'Le ',
      h('em', { lang: 'en' }, 'learning'),
      ' & le reste < tout',
      noteMark('ref-a'),
      noteMark('ref-a-2'),
      ' puis',
      noteMark('ref-a-3'),
      '.',
    ]),
    h('h2', { id: 'liens' }, 'Les liens'),
    h('p', { id: 'b2' }, [
      ...between(
        link('#tableaux', 'plus bas'),
        link('#nulle-part', 'nulle part'),
        link('concord:villes/etudes/cork#cork-2', 'Cork'),
        link('concord:villes/etudes/cork#perdu', 'Cork encore'),
        link('concord:villes/', 'le livre'),
        link('concord:prix/regles#dates', 'le Prix'),
        link('https://example.org/a?b=1&c=2', 'dehors'),
        link('notes.md', 'un fichier'),
        link('https://[', 'une erreur'),
        link('mailto:ana@example.org', 'Ana'),
      ),
    ]),
    h('p', { className: ['numbered'], id: 'b3' }, [h('span', { className: ['paragraph-number'] }, '1'), ' Premier point.']),
    h('div', { className: ['callout', 'callout-tip'], role: 'note' }, [
      h('p', { className: ['callout-title'], id: 'b4' }, 'Conseil'),
      h('p', { id: 'b5' }, 'Commencez petit.'),
    ]),
    h('div', { className: ['pullquote'] }, [h('p', { id: 'b6' }, 'Apprendre, c’est marcher.')]),
    h('h3', { id: 'tableaux' }, 'Tableaux et listes'),
    h('figure', { id: 'fig-plan' }, [
      h('img', { src: `asset:${pictureAsset.file}`, alt: 'Le plan de la médina "ancienne"' }),
      h('figcaption', { id: 'b7' }, [h('span', { className: ['caption-label'] }, 'Figure 1'), ' La médina']),
    ]),
    h('p', { id: 'b8' }, [h('img', { src: 'asset:documents/villes/figures/absent.png', alt: 'Une vue de la ville' })]),
    h('table', { id: 'b9' }, [
      h('thead', [h('tr', [h('th', { scope: 'col' }, 'Année'), h('th', { scope: 'col', className: ['align-right'] }, 'Part')])]),
      h('tbody', [h('tr', [h('th', { scope: 'row' }, '2015'), h('td', { className: ['align-right'] })])]),
    ]),
    h('ol', { start: 7 }, [h('li', { id: 'b10' }, ['Sept', h('ul', [h('li', { id: 'b11' }, 'dedans')])]), h('li', { id: 'b12' }, 'Huit')]),
    h('ul', [h('li', { className: ['task'], id: 'b13' }, [h('span', { role: 'img', ariaLabel: 'Fait' }, '☑'), ' Ouvrir'])]),
    h('p', { id: 'b14' }, ['Une ligne', h('br'), 'puis\u0001 une \uD800autre.']),
    h('pre', { id: 'b15' }, [h('code', { className: ['language-text'] }, 'a < b\n  && c')]),
    h('section', { className: ['footnotes'] }, [
      h('h2', { id: 'notes' }, 'Notes'),
      h('ol', [
        h('li', { id: 'note-a' }, [
          h('p', ['Une source. ', noteBack('ref-a', 1), ' ', noteBack('ref-a-2', 2), ' ', noteBack('ref-a-3', 3)]),
        ]),
      ]),
    ]),
  ]
  return chapter('amman', 'fr', 'Amman', children, [
    { id: 'amman', depth: 1, text: 'Amman' },
    { id: 'liens', depth: 2, text: 'Les liens' },
    { id: 'tableaux', depth: 3, text: 'Tableaux et listes' },
    { id: 'notes', depth: 2, text: 'Notes' },
  ])
}

function cork(): Chapter {
  const children = [h('h1', { id: 'cork' }, 'Cork, first'), h('h3', { id: 'cork-2' }, 'Early'), h('p', { id: 'b1' }, 'Not yet translated.')]
  return chapter('etudes/cork', 'en', 'Cork, first', children, [{ id: 'cork-2', depth: 3, text: 'Early' }])
}

function chapter(work: string, language: string, title: string, children: ElementContent[], headings: Chapter['headings']): Chapter {
  return {
    work,
    language,
    title,
    shortTitle: title,
    file: `documents/villes/${work}.${language}.md`,
    tree: { type: 'root', children },
    headings,
  }
}

function link(href: string, text: string): ElementContent {
  return h('a', { href }, text)
}

function between(...links: readonly ElementContent[]): ElementContent[] {
  return links.flatMap((node, index) => (index === 0 ? [node] : [{ type: 'text', value: ', ' } as const, node]))
}

function noteMark(id: string): ElementContent {
  return h('sup', { className: ['note-mark'] }, [h('a', { href: '#note-a', id, ariaLabel: 'Note 1' }, '1')])
}

function noteBack(id: string, number: number): ElementContent {
  return h('a', { className: ['note-back'], href: `#${id}`, ariaLabel: `Retour à l’appel de note ${number}` }, '↑')
}
