import { defineConfig } from 'vitest/config'
import { TellNotRun } from './test/support/tell-not-run.ts'

export default defineConfig({
  test: {
    reporters: ['default', new TellNotRun()],
    include: ['test/slow/**/*.slow.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 1,
  },
})
