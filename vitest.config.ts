import { defineConfig } from 'vitest/config'
import { TellNotRun } from './test/support/tell-not-run.ts'

export default defineConfig({
  test: {
    reporters: ['default', new TellNotRun()],
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two at a time: several tests start browsers and Java, and machines with two cores gain nothing from more.
    maxWorkers: 2,
    // The compiled program is run as Node runs it.
    server: { deps: { external: [/\/dist\//] } },
  },
})
