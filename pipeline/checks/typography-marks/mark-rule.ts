import type { CheckInput, Remark, TypographyProfile } from '../../model/index.ts'
import type { OwnProse } from '../own-prose.ts'

/** A block, and what its project asks of it. */
export interface MarkCase extends OwnProse {
  readonly input: CheckInput
  /** The profile that the project has named for the language and that binds its sources. */
  readonly profile: TypographyProfile | undefined
}

/** One rule on the marks of a block. */
export type MarkRule = (given: MarkCase) => Iterable<Remark>
