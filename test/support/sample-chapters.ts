import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Chapter, Heading } from '../../pipeline/model/index.ts'
import { samplePictureFile } from './sample-picture.ts'
import type { SampleWords } from './sample-words.ts'

/** The long chapter of the sample: everything that `render` may hand to a format. */
export function firstSampleChapter(language: string, words: SampleWords): Chapter {
  const text = words.first
  const tree = rootOf([
    h('h1', { id: 'a-city-that-learns' }, text.title),
    h('p', { id: 'b1' }, text.lead),
    callout('note', 'b2', text.independent),
    heading('h2', 'why-cities', text.why),
    h('p', { id: 'b3' }, [
      text.whyText[0],
      mark(words, 1, 'survey'),
      text.whyText[1],
      h('em', text.title),
      ' ',
      h('strong', text.whyText[2]),
    ]),
    numbered(1, 'b4', [text.numbered[0], mark(words, 2, 'council')]),
    numbered(2, 'b5', [text.numbered[1]]),
    numbered(3, 'b6', [text.numbered[2], h('a', { href: 'concord:learning-city/circles#money' }, text.seeOther), '.']),
    figure(language, words),
    heading('h2', 'results', text.results),
    h('p', { id: 'b7' }, [text.resultsText, mark(words, 1, 'survey', 2)]),
    heading('h3', 'three-years', text.threeYears),
    table(words),
    bullets(words),
    h('div', { className: ['pullquote'] }, [h('p', { id: 'b13' }, text.pullquote)]),
    heading('h3', 'method', text.method),
    h('p', { id: 'b14' }, text.methodText),
    h(
      'ol',
      { start: 1 },
      text.steps.map((step, index) => h('li', { id: `b15-${index}` }, step)),
    ),
    tasks(words),
    h('blockquote', [h('p', { id: 'b17' }, text.quote)]),
    callout('tip', 'b18', text.tip),
    callout('warning', 'b19', text.warning),
    callout('example', 'b20', text.example),
    sidebar(words),
    h('p', { id: 'b22' }, [text.codeIntroduction, ' ', h('code', 'share')]),
    h('pre', { id: 'b23' }, [h('code', { className: ['language-text'] }, 'share = participants / adults * 100\n')]),
    h('p', { id: 'b24' }, [
      text.contact[0],
      h('a', { href: 'https://www.uil.unesco.org/en/learning-cities' }, text.contact[1]),
      text.contact[2],
      h('br'),
      h('del', '2013'),
      ' 2014, ',
      h('a', { href: 'mailto:library@example.org' }, 'library@example.org'),
      ' ',
      h('em', { lang: 'la' }, 'Vivat'),
    ]),
    notes(words),
  ])
  const headings = [
    { id: 'a-city-that-learns', depth: 1, text: text.title },
    { id: 'why-cities', depth: 2, text: text.why },
    { id: 'results', depth: 2, text: text.results },
    { id: 'three-years', depth: 3, text: text.threeYears },
    { id: 'method', depth: 3, text: text.method },
    { id: 'notes', depth: 2, text: words.labels.notes },
  ]
  return chapter('learning-city', language, { title: text.title, shortTitle: text.title, tree, headings })
}

/** The short chapter of the sample: links to the other chapter and out of the volume, a table and a figure without captions. */
export function secondSampleChapter(language: string, words: SampleWords): Chapter {
  const text = words.second
  const tree = rootOf([
    h('h1', { id: 'circles' }, text.title),
    h('p', { id: 'b1' }, [text.text[0], h('a', { href: 'concord:learning-city/learning-city#why-cities' }, text.text[1]), text.text[2]]),
    heading('h2', 'money', text.next),
    h('p', { id: 'b2' }, [text.nextText[0], h('a', { href: 'concord:statement/#commitments' }, text.nextText[1]), text.nextText[2]]),
    h('p', { id: 'b3' }, [h('a', { href: 'concord:statement/' }, words.site)]),
    h('table', { id: 'b4' }, [
      h('thead', [
        h('tr', [h('th', { scope: 'col' }, text.tableHead[0]), h('th', { scope: 'col', className: ['align-right'] }, text.tableHead[1])]),
      ]),
      h(
        'tbody',
        text.tableRows.map(([name, money]) => h('tr', [h('td', name), h('td', { className: ['align-right'] }, money)])),
      ),
    ]),
    h('figure', { id: 'b5' }, [h('img', { src: `asset:${samplePictureFile(language)}`, alt: words.first.figure[1] })]),
  ])
  const headings = [
    { id: 'circles', depth: 1, text: text.title },
    { id: 'money', depth: 2, text: text.next },
  ]
  return chapter('circles', language, { title: text.title, shortTitle: text.shortTitle, tree, headings })
}

interface ChapterText {
  readonly title: string
  readonly shortTitle: string
  readonly tree: Root
  readonly headings: readonly Heading[]
}

function chapter(work: string, language: string, text: ChapterText): Chapter {
  return { work, language, file: `documents/learning-city/${work}.${language}.md`, ...text }
}

function rootOf(children: ElementContent[]): Root {
  return { type: 'root', children }
}

function heading(name: 'h2' | 'h3', id: string, text: string): Element {
  return h(name, { id }, text)
}

function callout(kind: string, id: string, [title, text]: readonly [string, string]): Element {
  return h('div', { className: ['callout', `callout-${kind}`], role: 'note' }, [
    h('p', { className: ['callout-title'], id: `${id}-title` }, title),
    h('p', { id }, text),
  ])
}

function sidebar(words: SampleWords): Element {
  const [title, ...items] = words.first.sidebar
  return h('div', { className: ['callout', 'callout-sidebar'], role: 'note' }, [
    h('p', { className: ['callout-title'], id: 'b21' }, title),
    h(
      'ul',
      items.map((item, index) => h('li', { id: `b21-${index}` }, item)),
    ),
  ])
}

function numbered(number: number, id: string, content: ElementContent[] | (string | ElementContent)[]): Element {
  return h('p', { className: ['numbered'], id }, [h('span', { className: ['paragraph-number'] }, String(number)), ' ', ...content])
}

function mark(words: SampleWords, number: number, label: string, time = 1): Element {
  const id = time === 1 ? `ref-${label}` : `ref-${label}-${time}`
  return h('sup', { className: ['note-mark'] }, [
    h('a', { href: `#note-${label}`, id, ariaLabel: `${words.labels.note} ${number}` }, String(number)),
  ])
}

function figure(language: string, words: SampleWords): Element {
  const [caption, alternative] = words.first.figure
  return h('figure', { id: 'fig-cycle' }, [
    h('img', { src: `asset:${samplePictureFile(language)}`, alt: alternative }),
    h('figcaption', { id: 'fig-cycle-caption' }, [h('span', { className: ['caption-label'] }, `${words.labels.figure} 1`), ` ${caption}`]),
  ])
}

function table(words: SampleWords): Element {
  const { caption, head, rows } = words.first.table
  const align = (index: number) => (index > 1 ? { className: ['align-right'] } : {})
  return h('table', { id: 'table-years' }, [
    h('caption', { id: 'table-years-caption' }, [h('span', { className: ['caption-label'] }, `${words.labels.table} 1`), ` ${caption}`]),
    h('thead', [
      h(
        'tr',
        head.map((cell, index) => h('th', { scope: 'col', ...align(index) }, cell)),
      ),
    ]),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          row.map((cell, index) => h('td', align(index), cell)),
        ),
      ),
    ),
  ])
}

function bullets(words: SampleWords): Element {
  const [first, second, ...rest] = words.first.bullets
  return h('ul', [
    h('li', { id: 'b8' }, first),
    h('li', { id: 'b9' }, [second, h('ul', [h('li', { id: 'b10' }, rest[0]), h('li', { id: 'b11' }, rest[1])])]),
    h('li', { id: 'b12' }, rest[2]),
  ])
}

function tasks(words: SampleWords): Element {
  const [done, open] = words.first.tasks
  return h('ul', [
    h('li', { className: ['task'], id: 'b16' }, [h('span', { role: 'img', ariaLabel: words.done }, '☑'), ` ${done}`]),
    h('li', { className: ['task'], id: 'b16-2' }, [h('span', { role: 'img', ariaLabel: words.notDone }, '☐'), ` ${open}`]),
  ])
}

function notes(words: SampleWords): Element {
  const back = (label: string, number: number, suffix = '') =>
    h('a', { className: ['note-back'], href: `#ref-${label}${suffix}`, ariaLabel: `${words.labels.back} ${number}` }, '↑')
  const address = (url: string) => h('a', { href: url }, url)
  const [first, second] = words.first.notes
  return h('section', { className: ['footnotes'] }, [
    h('h2', { id: 'notes' }, words.labels.notes),
    h('ol', [
      h('li', { id: 'note-survey' }, [
        h('p', [
          first,
          h('em', { lang: 'en' }, 'Statistical Yearbook 2016'),
          ', ',
          address('https://example.org/city/statistics/yearbook-2016'),
          ' ',
          back('survey', 1),
        ]),
      ]),
      h('li', { id: 'note-council' }, [h('p', [second, address('https://example.org/council/minutes'), ' ', back('council', 2)])]),
    ]),
  ])
}
