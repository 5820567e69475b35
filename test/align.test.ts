import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../pipeline/align/align.ts'
import type { Edition, Row } from '../pipeline/model/index.ts'
import { parseEdition } from '../pipeline/source/parse-edition.ts'

function edition(language: string, text: string): Edition {
  return parseEdition({ file: `${language}.md`, language, text }).value
}

/** Rows as `1=1`, `2=`, `=3`, `4=4+5`: blocks of English and French, counted from 1. */
function rows(english: string, french: string): string {
  return align({ en: edition('en', english), fr: edition('fr', french) }, 'en')
    .map(shown)
    .join(' ')
}

function shown({ cells }: Row): string {
  const side = (language: string) => (cells[language] ?? []).map((index) => index + 1).join('+')
  return `${side('en')}=${side('fr')}`
}

const P = {
  title: ['# Learning cities', '# Villes apprenantes'],
  adopted: [
    'The Statement was adopted in Mexico City on 30 September 2015 by 650 participants.',
    'La Déclaration a été adoptée à Mexico le 30 septembre 2015 par 650 participants.',
  ],
  short: ['It is short.', 'Elle est courte.'],
  heading: ['## What follows', '## La suite'],
  network: [
    'The UNESCO network opened to members, and cities such as Cork and Espoo joined it at once.',
    "Le réseau de l'UNESCO s'est ouvert aux membres ; des villes comme Cork et Espoo y ont aussitôt adhéré.",
  ],
  list: ['- first point about learning\n- second point about health', '- premier point sur l’apprentissage\n- deuxième point sur la santé'],
} as const

const text = (side: 0 | 1, ...names: (keyof typeof P)[]) => names.map((name) => P[name][side]).join('\n\n')

describe('alignment', () => {
  test.each([
    [
      'equal structures',
      ['title', 'adopted', 'short', 'heading', 'network'],
      ['title', 'adopted', 'short', 'heading', 'network'],
      '1=1 2=2 3=3 4=4 5=5',
    ],
    [
      'a paragraph that was dropped',
      ['title', 'adopted', 'short', 'heading', 'network'],
      ['title', 'short', 'heading', 'network'],
      '1=1 2= 3=2 4=3 5=4',
    ],
    ['a paragraph that was added', ['title', 'short', 'network'], ['title', 'short', 'adopted', 'network'], '1=1 2=2 =3 3=4'],
    [
      'a whole section that was dropped',
      ['title', 'short', 'heading', 'network', 'list'],
      ['title', 'short', 'list'],
      '1=1 2=2 3= 4= 5=3 6=4',
    ],
  ] as const)('%s', (_, english, french, expected) => {
    expect(rows(text(0, ...english), text(1, ...french))).toBe(expected)
  })

  test('a paragraph that was split stands in one row', () => {
    const [english, french] = P.network
    const [head, tail] = french.split(' ; ')
    expect(rows(`${P.title[0]}\n\n${english}`, `${P.title[1]}\n\n${head}.\n\n${tail}`)).toBe('1=1 2=2+3')
  })

  test('an item that was shortened stays with the label that it shares, between two that are sure', () => {
    const english = [
      '- **Issue tracker:** Where people discuss problems of the project, all 120 of them.',
      '- **Pull/Merge requests:** Where people discuss and review changes that are in progress, whether it is to improve a line of code, the grammar or the pictures. Some projects use certain tools to make small changes.',
      '- **Discussion forums or mailing lists:** Some projects may use these channels for conversational topics, for example how to do something or what do you think about it, instead of reports of faults and requests for features.',
      '- **Chat channel:** Some projects use Slack or IRC for casual conversation and quick exchanges.',
    ]
    const french = [
      '- **Suivi des problèmes :** Où les gens discutent des problèmes du projet, tous les 120.',
      '- **Pull requests :** Où les gens discutent et examinent les changements en cours.',
      '- **Forums de discussion ou listes de diffusion :** Certains projets peuvent utiliser ces canaux pour des sujets de conversation, par exemple comment faire quelque chose ou que pensez-vous de cela, au lieu de rapports de fautes et de demandes.',
      '- **Canal de discussion :** Certains projets utilisent Slack ou IRC pour des conversations occasionnelles et rapides.',
    ]
    expect(rows(english.join('\n'), french.join('\n'))).toBe('1=1 2=2 3=3 4=4')
  })

  test('a paragraph that was cut short is not taken for the beginning of the next', () => {
    const english = [
      'You can download Python for Windows from [the website](https://python.example.org/windows). Click on the link of the latest release. If your computer runs a 64-bit version of Windows, take the installer for it, and otherwise the other one. After that, follow the instructions on the screen.',
      'One thing to watch out for: during the installation you will notice a window marked Setup. Make sure you tick the box to add Python to the path, or it will not be found.',
    ]
    const french = [
      'Vous pouvez télécharger Python pour Windows sur [le site](https://python.example.org/windows).',
      'Attention : pendant l’installation, vous verrez une fenêtre nommée Setup. Cochez bien la case qui ajoute Python au chemin, sinon il ne sera pas trouvé.',
    ]
    expect(rows(english.join('\n\n'), french.join('\n\n'))).toBe('1=1 2=2')
  })

  test('headings with the same id belong together wherever the text between them went', () => {
    expect(rows('# A\n\n## One {#one}\n\nx\n\n## Two {#two}\n\ny', '# A\n\n## Un {#one}\n\n## Deux {#two}\n\ny')).toBe('1=1 2=2 3= 4=3 5=4')
  })

  test('ids are the same in all languages and unique', () => {
    const aligned = align(
      {
        en: edition('en', text(0, 'title', 'adopted', 'heading', 'network')),
        fr: edition('fr', text(1, 'title', 'adopted', 'heading', 'network')),
      },
      'en',
    )
    expect(aligned.map(({ id }) => id)).toEqual(['learning-cities', 'learning-cities-1', 'what-follows', 'what-follows-1'])
  })

  test('every block of every language stands in exactly one row', () => {
    const piece = fc.constantFrom(...Object.keys(P)) as fc.Arbitrary<keyof typeof P>
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(piece, { maxLength: 12 }),
        fc.array(piece, { maxLength: 12 }),
        (one, two, three) => {
          const editions = { en: edition('en', text(0, ...one)), fr: edition('fr', text(1, ...two)), es: edition('es', text(1, ...three)) }
          const aligned = align(editions, 'en')
          for (const [language, { blocks }] of Object.entries(editions))
            expect(aligned.flatMap(({ cells }) => cells[language] ?? []).sort((a, b) => a - b)).toEqual(blocks.map(({ index }) => index))
          expect(new Set(aligned.map(({ id }) => id)).size).toBe(aligned.length)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('alignment of a real document under damage', () => {
  const name = 'award-concept'
  const read = (language: string) => readFileSync(`documents/${name}/${name}.${language}.md`, 'utf8').replace(/\{#[\w-]+\}/g, '')
  const source = edition('en', read('en'))
  const blocks = read('fr').split(/\n{2,}/)

  test.each([4, 12])('%i %% of the passages dropped: at least 98 of 100 links are right', (percent) => {
    const every = Math.round(100 / percent)
    const kept = blocks.filter((block, at) => at % every !== every - 1 || /^(:::|---|\[\^|\|)/.test(block))
    const target = edition('fr', kept.join('\n\n'))
    const whole = edition('fr', blocks.join('\n\n'))
    const truth = new Map(whole.blocks.map((block) => [`${block.kind} ${block.text}`, block.index]))
    const links = align({ en: source, fr: target }, 'en').flatMap(({ cells }) =>
      cells.en && cells.fr ? [[cells.en[0], cells.fr[0]] as const] : [],
    )
    const right = links.filter(([left, right]) => {
      const block = target.blocks[right ?? 0]
      return truth.get(`${block?.kind} ${block?.text}`) === left
    })
    expect(target.blocks.length).toBeLessThan(whole.blocks.length)
    expect(right.length / target.blocks.length).toBeGreaterThan(0.98)
  })
})
