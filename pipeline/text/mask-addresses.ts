import { maskPattern } from './mask.ts'

/** Known endings of domains and of files that stand on the web. */
const ENDINGS = '(?:com|org|net|int|edu|gov|info|io|eu|dev|app|html?|php|pdf|mdx?)'

/** Domains without a scheme are known by their ending only, so that `e.g.this` is no address. */
const DOMAIN = new RegExp(String.raw`(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]{1,63}\.){1,8}${ENDINGS}(?:\/[^\s<>]*)?(?![\p{L}\p{N}])`, 'giu')

/** A domain has one, and hardly anything else does. */
const ENDING = new RegExp(String.raw`\.${ENDINGS}`, 'i')

/** The text with web addresses, e-mail addresses and @names overwritten by object marks. As long as the text itself. */
export function maskAddresses(text: string): string {
  const withoutSchemes = /:\S|www\./i.test(text)
    ? maskPattern(text, /(?:https?|ftp|mailto|file|tel):[^\s<>«»"]+|www\.[^\s<>«»"]+/giu)
    : text
  const withoutNames = withoutSchemes.includes('@')
    ? maskPattern(withoutSchemes, /[\p{L}\p{N}._+-]{0,64}@[\p{L}\p{N}][\p{L}\p{N}._-]*/gu)
    : withoutSchemes
  return ENDING.test(withoutNames) ? maskPattern(withoutNames, DOMAIN) : withoutNames
}
