export { CHECKS } from './checks.ts'
export { type CheckSettings, runChecks } from './run-checks.ts'
