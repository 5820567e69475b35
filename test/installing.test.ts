import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
}

test('installing Concord runs no script of a library, so that nothing is downloaded but packages', () => {
  const { packages }: { packages: Readonly<Record<string, Locked>> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const libraries = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
  expect(libraries.length).toBeGreaterThan(100)
  expect(libraries.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([])
})
