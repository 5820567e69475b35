import { defineConfig } from 'vitest/config'
import { TellNotRun } from './test/support/tell-not-run.ts'

export default defineConfig({
  test: {
    reporters: ['default', new TellNotRun()],
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // The files of a worker share what they import, which saves a third of the time; no test changes a module.
    isolate: false,
    // Only what hangs should end here: machines may be busy with other things.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Two at a time: several tests start browsers and Java, and machines with two cores gain nothing from more.
    maxWorkers: 2,
    // The compiled program is run as Node runs it.
    server: { deps: { external: [/\/dist\//] } },
  },
})
