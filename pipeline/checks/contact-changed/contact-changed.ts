import type { Block, Check, CheckInput, Pair, Remark } from '../../model/index.ts'
import { comparablePairs, isProse } from '../comparable-pairs.ts'
import { compareTokens } from '../compare-tokens.ts'
import { CONTACT_KINDS, type Contact, type ContactKind, contactsIn } from '../contacts-in.ts'
import { quoted } from '../in-words.ts'
import { type Mismatch, matchDifferences } from '../match-differences.ts'
import { mismatchRemarks } from '../mismatch-remarks.ts'
import { oncePerBlock } from '../once-per-block.ts'
import { placeInSource } from '../place-in-source.ts'
import type { Token } from '../token.ts'

/** E-mail addresses, telephone numbers, DOIs, ISBNs, ISSNs and document symbols that are not the source's. */
export const contactChanged: Check = {
  id: 'contact-changed',
  summary: 'Addresses, telephone numbers and the numbers of publications are the same in every language.',
  severity: 'error',
  mutesThere: ['number-missing', 'number-extra', 'date-missing', 'link-missing', 'verbatim-changed'],
  run(input) {
    const read = oncePerBlock(contactsIn)
    const pairs = comparablePairs(input)
    return CONTACT_KINDS.flatMap((kind) => remarksOn(kind, pairs, read, input))
  },
}

type ReadContacts = (block: Block, language: string) => readonly Contact[]

function remarksOn(kind: ContactKind, pairs: readonly Pair[], read: ReadContacts, input: CheckInput): readonly Remark[] {
  const mismatches = compareTokens(pairs, input.source, (blocks, language) =>
    blocks
      .filter(isProse)
      .flatMap((block) => read(block, language))
      .filter((contact) => contact.kind === kind)
      .map(tokenOf),
  ).map(matchDifferences)
  const [wrong, own] = [mismatches.map(withoutOwnNumbers), mismatches.map(ownNumbers)]
  return [
    ...mismatchRemarks(wrong, kind, input),
    ...mismatchRemarks(own, kind, input).map((remark): Remark => ({ ...remark, severity: 'warning' })),
    ...mismatches.flatMap((mismatch) => extraContacts(mismatch, kind, input.source)),
  ]
}

interface ContactToken extends Token {
  readonly isValid: boolean
}

function tokenOf({ key, shown, isExample, isValid, locate }: Contact): ContactToken {
  return { values: [key], shown, role: isExample ? 'silent' : 'must', isValid, locate }
}

/** A book that was translated has a number of its own, which like every right one has a right check digit. */
function isOwnNumber({ expected, found }: Mismatch['swapped'][number]): boolean {
  return [expected, found].every((token) => 'isValid' in token && token.isValid === true)
}

function withoutOwnNumbers(mismatch: Mismatch): Mismatch {
  return { ...mismatch, swapped: mismatch.swapped.filter((swap) => !isOwnNumber(swap)) }
}

function ownNumbers(mismatch: Mismatch): Mismatch {
  return { ...mismatch, swapped: mismatch.swapped.filter(isOwnNumber), missing: [] }
}

/** Where the source has an address made up for an example, the translation may make up another. */
function extraContacts({ difference, unexpected }: Mismatch, kind: ContactKind, source: string): readonly Remark[] {
  const { pair, missing } = difference
  if (missing.some(({ role }) => role === 'silent')) return []
  return unexpected.map((found) => ({
    message: `Unexpected ${kind} ${quoted(found.shown)}, expected none in its place as in the source`,
    language: pair.language,
    place: found.locate(),
    related: placeInSource(pair, source),
    severity: 'warning',
  }))
}
