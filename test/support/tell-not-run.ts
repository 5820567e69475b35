import type { Reporter, TestModule } from 'vitest/node'

/** Says last of all which tests did not run, and why: a validator that is missing must never look like a pass. */
export class TellNotRun implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')])
    if (skipped.length === 0) return
    const lines = skipped.map((test) => {
      const result = test.result()
      const note = result.state === 'skipped' ? result.note : undefined
      return `  ${test.module.relativeModuleId}: ${test.fullName}${note === undefined ? '' : ` (${note})`}`
    })
    // The summary of the run is written after this has been called.
    process.once('exit', () => process.stdout.write(`\nNot run: ${lines.length}\n${lines.join('\n')}\n`))
  }
}
