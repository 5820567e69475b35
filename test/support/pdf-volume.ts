import type { ElementContent, Root, RootContent } from 'hast'
import { h } from 'hastscript'
import type { Chapter, Heading, Volume } from '../../pipeline/model/index.ts'

/** The words of the sample in one language: enough to fill pages, with the accents and marks of the language. */
interface Words {
  readonly title: string
  readonly subtitle: string
  readonly chapters: readonly [string, string]
  readonly sections: readonly string[]
  readonly sentence: string
  readonly foreign: readonly [tag: string, text: string]
  readonly figure: string
  readonly table: string
  readonly callout: string
  readonly notes: string
  readonly back: string
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    title: 'Learning cities for inclusion, equity and a just transition: guidance for municipalities',
    subtitle: 'A framework for planning, monitoring and sharing what cities learn from one another',
    chapters: ['What a learning city is', 'From commitment to implementation'],
    sections: ['Principles and responsibilities', 'Governance', 'Monitoring the implementation of recommendations', 'Financing'],
    sentence:
      'Municipalities that understand lifelong learning as a public responsibility mobilise universities, libraries and neighbourhood associations, and they document their experience so that others can build on it. ',
    foreign: ['es', 'Ciudad de México, capital del aprendizaje'],
    figure: 'Figure',
    table: 'Table',
    callout: 'Note',
    notes: 'Notes',
    back: 'Back to reference',
  },
  fr: {
    title: 'Les villes apprenantes au service de l’inclusion, de l’équité et d’une transition juste : guide à l’usage des municipalités',
    subtitle: 'Un cadre pour planifier, suivre et partager ce que les villes apprennent les unes des autres',
    chapters: ['Qu’est-ce qu’une ville apprenante ?', 'De l’engagement à la mise en œuvre'],
    sections: ['Principes et responsabilités', 'Gouvernance', 'Suivi de la mise en œuvre des recommandations', 'Financement'],
    sentence:
      'Les municipalités qui conçoivent l’apprentissage tout au long de la vie comme une responsabilité publique mobilisent les universités, les bibliothèques et les associations de quartier, et documentent leur expérience pour que d’autres s’en inspirent. ',
    foreign: ['es', 'Ciudad de México, capital del aprendizaje'],
    figure: 'Figure',
    table: 'Tableau',
    callout: 'Note',
    notes: 'Notes',
    back: 'Retour à l’appel de note',
  },
  es: {
    title: 'Las ciudades del aprendizaje por la inclusión, la equidad y una transición justa: guía para los municipios',
    subtitle: 'Un marco para planificar, seguir y compartir lo que las ciudades aprenden unas de otras',
    chapters: ['¿Qué es una ciudad del aprendizaje?', 'Del compromiso a la ejecución'],
    sections: ['Principios y responsabilidades', 'Gobernanza', 'Seguimiento de la aplicación de las recomendaciones', 'Financiación'],
    sentence:
      'Los municipios que entienden el aprendizaje a lo largo de toda la vida como una responsabilidad pública movilizan universidades, bibliotecas y asociaciones vecinales, y documentan su experiencia para que otros puedan aprovecharla. ',
    foreign: ['fr', 'L’apprentissage tout au long de la vie à Évry'],
    figure: 'Figura',
    table: 'Cuadro',
    callout: 'Nota',
    notes: 'Notas',
    back: 'Volver a la llamada',
  },
}

/** A drawing with letters in it, as authors make them. */
export const SAMPLE_PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 160" width="400" height="160"><g font-family="'Source Sans 3'" font-size="16" text-anchor="middle"><circle cx="80" cy="80" r="60" fill="#1d5c86"/><circle cx="200" cy="80" r="60" fill="#2a7f7a"/><circle cx="320" cy="80" r="60" fill="#c8792b"/><g fill="#fff"><text x="80" y="86">A</text><text x="200" y="86">B</text><text x="320" y="86">C</text></g></g></svg>`

/** A volume of two works, or of one, with one of everything that a chapter can hold. */
export function sampleVolume(language: string, options: { readonly chapters?: 1 | 2; readonly length?: number } = {}): Volume {
  const words = WORDS[language]!
  const { chapters = 2, length = 3 } = options
  const works = ['learning-cities', 'implementation'].slice(0, chapters)
  return {
    publication: 'sample',
    kind: 'report',
    language,
    title: words.title,
    subtitle: words.subtitle,
    description: words.sentence.trim(),
    creators: [],
    publisher: 'Concord Institute',
    licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    subjects: ['learning cities', 'lifelong learning'],
    date: '2026-11-01',
    colophon: { type: 'root', children: [h('p', words.sentence)] },
    chapters: works.map((work, index) => chapter(words, language, { work, title: words.chapters[index]!, length })),
    assets: [{ file: 'documents/sample/cycle.svg', mediaType: 'image/svg+xml', sha256: '0'.repeat(64), bytes: SAMPLE_PICTURE.length }],
    alternates: Object.entries(WORDS).map(([tag, { title }]) => ({
      language: tag,
      title,
      formats: ['html', 'pdf', 'epub'] as const,
      works: ['guide'],
    })),
    formats: ['html', 'pdf', 'epub'],
    site: { title: 'Concord', url: 'https://example.org/concord' },
  }
}

interface Wanted {
  readonly work: string
  readonly title: string
  readonly length: number
}

function chapter(words: Words, language: string, { work, title, length }: Wanted): Chapter {
  const tree: Root = h(null, [
    h('h1#title', title),
    ...words.sections.flatMap((section, index) => sectionOf(words, { section, number: index + 1, length })),
    notes(words),
  ])
  return {
    work,
    file: `documents/sample/${work}.${language}.md`,
    title,
    shortTitle: title,
    language,
    tree,
    headings: headingsOf(tree.children),
  }
}

function sectionOf(words: Words, { section, number, length }: { section: string; number: number; length: number }): ElementContent[] {
  const text = (id: string) => h('p', { id }, words.sentence.repeat(2))
  const id = `s${number}`
  return [
    h(`h2#${id}`, `${number}. ${section}`),
    ...Array.from({ length }, (_, index) => text(`${id}-p${index + 1}`)),
    ...extras(words, number),
    h(`h3#${id}-a`, `${number}.1 ${section}`),
    ...Array.from({ length }, (_, index) => text(`${id}-a${index + 1}`)),
  ]
}

function extras(words: Words, number: number): ElementContent[] {
  switch (number) {
    case 1:
      return [figure(words), nestedList(words), quotes(words)].flat()
    case 2:
      return [table(words), callout(words)]
    case 3:
      return [numbered(words, 1), numbered(words, 2), code(), tasks()]
    default:
      return [links(words)]
  }
}

function figure(words: Words): ElementContent[] {
  const caption = h('figcaption#f1-c', [h('span.caption-label', `${words.figure} 1`), ` ${words.sentence}`])
  return [h('figure#f1', [h('img', { src: 'asset:documents/sample/cycle.svg', alt: 'A, B, C' }), caption])]
}

function nestedList(words: Words): ElementContent[] {
  const [first, second] = words.sections
  return [
    h('ul#l1', [
      h('li#l1-1', first!),
      h('li#l1-2', [
        h('p', [words.sections[3]!, mark('1'), ` ${words.sentence}`]),
        h('ol', [h('li#l1-3', second!), h('li#l1-4', [h('em', first!), ' ', h('strong', second!)])]),
      ]),
    ]),
  ]
}

function mark(number: string): ElementContent {
  return h('sup.note-mark', [h('a', { href: `#note-${number}`, id: `ref-${number}`, ariaLabel: `Note ${number}` }, number)])
}

function quotes(words: Words): ElementContent[] {
  const [tag, text] = words.foreign
  return [
    h('blockquote', [h('p#q1', [words.sentence, h('em', { lang: tag }, text), h('span', { lang: tag }, ` ${text}.`)])]),
    h('div.pullquote', [h('p', words.sections[2]!)]),
  ]
}

function table(words: Words): ElementContent {
  const row = (index: number) =>
    h('tr', [h('td', words.sections[index % 4]!), h('td.align-right', `${(index + 1) * 1250}`), h('td', words.sentence.slice(0, 90))])
  return h('table#t1', [
    h('caption#t1-c', [h('span.caption-label', `${words.table} 1`), ` ${words.subtitle}`]),
    h('thead', [h('tr', [h('th', { scope: 'col' }, 'A'), h('th.align-right', { scope: 'col' }, 'B'), h('th', { scope: 'col' }, 'C')])]),
    h(
      'tbody',
      Array.from({ length: 24 }, (_, index) => row(index)),
    ),
  ])
}

function callout(words: Words): ElementContent {
  return h('div.callout.callout-note', { role: 'note' }, [h('p.callout-title#c1', words.callout), h('p#c1-1', words.sentence.repeat(2))])
}

function numbered(words: Words, number: number): ElementContent {
  return h('p.numbered', { id: `n${number}` }, [
    h('span.paragraph-number', String(number)),
    ` ${words.sentence.repeat(3).trim()}`,
    ...(number === 2 ? [mark('2')] : []),
  ])
}

function code(): ElementContent {
  return h('pre#k1', [h('code.language-yaml', 'title: Learning cities\nformats: [html, pdf, epub]\n')])
}

function tasks(): ElementContent {
  return h('ul', [
    h('li.task', [h('span', { role: 'img', ariaLabel: 'Done' }, '☑'), ' ŷ, Ÿ, œ, ñ']),
    h('li.task', [h('span', { role: 'img', ariaLabel: 'Not done' }, '☐'), ' 12 500 km²']),
  ])
}

function links(words: Words): ElementContent {
  return h('p#links', [
    h(
      'a',
      { href: 'https://example.org/a-very-long-address/that-has-to-be-broken/somewhere-in-the-middle/because-no-line-could-hold-it' },
      'https://example.org/a-very-long-address/that-has-to-be-broken/somewhere-in-the-middle/because-no-line-could-hold-it',
    ),
    ' ',
    h('a', { href: '#s1' }, words.sections[0]!),
    ' ',
    h('a', { href: 'concord:sample/implementation#s2' }, words.sections[1]!),
    ' ',
    h('a', { href: 'concord:other/work#s3' }, words.sections[2]!),
    ' ',
    h('a', { href: '#nowhere' }, words.sections[3]!),
  ])
}

function notes(words: Words): ElementContent {
  const note = (number: string) =>
    h('li', { id: `note-${number}` }, [
      h('p', [words.sentence, h('a.note-back', { href: `#ref-${number}`, ariaLabel: `${words.back} ${number}` }, '↑')]),
    ])
  return h('section.footnotes', [h('h2#notes', words.notes), h('ol', [note('1'), note('2')])])
}

function headingsOf(nodes: readonly RootContent[]): readonly Heading[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    if (!/^h[1-6]$/.test(node.tagName)) return headingsOf(node.children)
    const [text] = node.children
    return [{ id: String(node.properties.id), depth: Number(node.tagName[1]), text: text?.type === 'text' ? text.value : '' }]
  })
}
