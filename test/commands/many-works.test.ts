import { expect, test } from 'vitest'
import { makeProject } from '../support/program.ts'

test('five hundred works in two languages are checked at once, and nearly at no cost the second time', async () => {
  const files: Record<string, string> = { 'documents/concord.yaml': 'languages: [en, fr]\n' }
  for (let work = 0; work < 500; work++) {
    files[`documents/many/w${work}.en.md`] = `# Work ${work}\n\nThe city has ${work + 1000} streets.\n`
    files[`documents/many/w${work}.fr.md`] = `# Texte ${work}\n\nLa ville compte ${work === 77 ? 1 : work + 1000} rues.\n`
  }
  const project = await makeProject(files)
  const [cold, warm] = [await project.run('check'), await project.run('check', '--verbose')]
  expect(cold.code).toBe(1)
  expect(cold.out).toContain('1 error, 0 warnings, 0 notes in 500 works in 1000 editions')
  expect(warm).toMatchObject({ code: 1, out: cold.out, error: '' })
  expect(warm.milliseconds).toBeLessThan(cold.milliseconds)
})
