import {
  type Block,
  blockAt,
  type CheckInput,
  type Edition,
  endOf,
  isBefore,
  type Notice,
  type Place,
  type Severity,
} from '../model/index.ts'
import { CHECKS } from './checks.ts'

/** Severity of a rule as `concord.yaml` sets it. */
export type CheckSettings = Readonly<Record<string, Severity | 'off'>>

/**
 * Runs every check that is not off over a work and says what they noticed, without what one check's finding makes another's superfluous.
 * A severity in the settings holds for all findings of its rule.
 */
export function runChecks(input: CheckInput, settings: CheckSettings): readonly Notice[] {
  const checks = CHECKS.filter(({ id }) => settings[id] !== 'off')
  const notices = checks.flatMap((check) =>
    Array.from(check.run(input), (remark): Notice => {
      const set = settings[check.id]
      return { ...remark, rule: check.id, severity: set === undefined || set === 'off' ? (remark.severity ?? check.severity) : set }
    }),
  )
  const muted = mutedBlocks(notices, input)
  const said = notices.filter((notice) => !isMuted(notice, muted, input))
  return said.filter((notice) => !isSaidThere(notice, said))
}

/** Whether a rule that goes before this one has spoken of the same stretches of text: of the one that was found, or of all that were looked for. */
function isSaidThere({ rule, language, place, related = [] }: Notice, said: readonly Notice[]): boolean {
  const others = said.filter((other) => other.language === language && MUTED_THERE.get(other.rule)?.has(rule))
  if (others.length === 0) return false
  const isFound = others.some((other) => overlap(place, other.place) && isSwap(other))
  const isWanted = (wanted: Place) => others.some((other) => other.related?.some((there) => overlap(wanted, there.place)))
  return isFound || (related.length > 0 && related.every((there) => isWanted(there.place)))
}

/** What is missing altogether has no place of its own: it is told at the whole block. */
function isSwap({ message }: Notice): boolean {
  return !message.startsWith('Missing')
}

function overlap(one: Place, other: Place): boolean {
  return isBefore(one, endOf(other)) && isBefore(other, endOf(one))
}

/** For each rule the rules that keep silent where it has spoken. */
const MUTED_THERE = new Map(CHECKS.map(({ id, mutesThere = [] }) => [id, new Set(mutesThere)]))

/** For each rule the blocks about which it keeps silent. */
type Muted = ReadonlyMap<string, ReadonlySet<Block>>

function mutedBlocks(notices: readonly Notice[], input: CheckInput): Muted {
  const muted = new Map<string, Set<Block>>()
  for (const { mutes = [], id } of CHECKS) {
    if (mutes.length === 0) continue
    const own = notices.filter((notice) => notice.rule === id)
    const blocks = own.flatMap(({ language, place }) => blocksAt(input.editions[language], place))
    for (const rule of mutes) muted.set(rule, new Set([...(muted.get(rule) ?? []), ...blocks]))
  }
  return muted
}

function isMuted({ rule, language, place }: Notice, muted: Muted, { editions }: CheckInput): boolean {
  const silent = muted.get(rule)
  if (!silent || silent.size === 0) return false
  const block = blockAt(editions[language]?.blocks ?? [], place)
  return block !== undefined && silent.has(block)
}

/** The blocks that a place touches. */
function blocksAt(edition: Edition | undefined, place: Place): readonly Block[] {
  const blocks = edition?.blocks ?? []
  const first = blockAt(blocks, place)
  const from = first ? blocks.indexOf(first) : 0
  const after = blocks.findIndex((block, index) => index >= from && isBefore(endOf(place), block.place))
  return blocks.slice(from, after < 0 ? blocks.length : after)
}
