import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { makeRepository, type Repository } from '../support/repository.ts'

const WORKS = 100
/** As many as a large pull request touches. */
const CHANGED = 5

const WORDS = {
  en: ['the city lends', 'bicycles to its schools', 'and repairs them in March', 'when the weather is bad', 'for whoever lives there'],
  fr: ['la ville prête', 'des vélos à ses écoles', 'et les répare en mars', 'quand il fait mauvais', 'pour ceux qui y habitent'],
  es: ['la ciudad presta', 'bicicletas a sus escuelas', 'y las repara en marzo', 'cuando hace mal tiempo', 'para quien vive allí'],
} as const

/** A text of some 800 words that no other work has. */
function textOf(language: keyof typeof WORDS, work: number): string {
  const sentence = (at: number) => `${at}.${work} ${[0, 1, 2, 3].map((step) => WORDS[language][(at + work + step) % 5]).join(' ')}.`
  const section = (at: number) =>
    `## Section ${at} {#section-${at}}\n\n${[0, 1, 2].map((part) => [0, 1, 2].map((of) => sentence(at * 9 + part * 3 + of)).join(' ')).join('\n\n')}\n`
  return `# Work ${work}\n\n${[0, 1, 2, 3, 4].map(section).join('\n')}`
}

async function tree(): Promise<Repository> {
  const files = Array.from({ length: WORKS }, (_, work) =>
    (['en', 'fr', 'es'] as const).map((language) => [`documents/guide/work-${work}.${language}.md`, textOf(language, work)] as const),
  )
  const repository = await makeRepository({
    '.gitignore': '.cache\noutput\n',
    'documents/concord.yaml': 'languages: [en, fr, es]\nsource: en\n',
    ...Object.fromEntries(files.flat()),
  })
  for (let work = 0; work < CHANGED; work++)
    await repository.edit(`documents/guide/work-${work}.en.md`, (text) => text.replace('the city lends', 'the city never lends'))
  return repository
}

/** The quicker of two runs, so that what else the computer does counts for less. */
function quicker(run: () => void): number {
  const times = [0, 1].map(() => {
    const begin = performance.now()
    run()
    return performance.now() - begin
  })
  return Math.min(...times)
}

test('a diff of a hundred works reads those that have changed, and takes no more beyond git than twenty starts of Node', async () => {
  const repository = await tree()
  const cold = ['diff', 'HEAD', '--no-cache', '--verbose']
  const runs = [await repository.runWith({ environment: {} }, ...cold), await repository.runWith({ environment: {} }, ...cold)]
  const steps = (runs[0]?.error ?? '').split('\n')
  const count = (step: string) => steps.filter((line) => line.startsWith(`ran ${step} `)).length
  // The English of before and of now, and the other two.
  expect([count('parse'), count('align')]).toEqual([CHANGED * 4, CHANGED * 2])
  expect(runs[0]?.out.match(/\{\+never\+\}/g)).toHaveLength(CHANGED)
  const node = quicker(() => spawnSync(process.execPath, ['-e', '0']))
  const git = quicker(() => spawnSync('git', ['diff', '--word-diff', 'HEAD'], { cwd: repository.root }))
  // Two seconds where Node starts within a tenth of one, as on the computer where this was written.
  expect((Math.min(...runs.map(({ milliseconds }) => milliseconds)) - git) / node).toBeLessThan(20)
})
