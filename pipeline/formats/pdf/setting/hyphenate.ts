import type { ElementContent, RootContent } from 'hast'
import { findLanguage } from '../../../languages/index.ts'
import { hasClass } from '../has-class.ts'

/** Puts soft hyphens into a word. */
export type HyphenateWord = (word: string) => string

/** How words of a language are hyphenated; undefined where nobody knows. */
export type Hyphenator = (language: string) => HyphenateWord | undefined

/** What is a title, or no prose. */
const UNTOUCHED = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'code', 'pre', 'kbd', 'samp', 'svg', 'nav'])

/** Blocks of text whose last word stays whole: half a word makes no line. */
const BLOCKS = new Set(['p', 'li', 'dd', 'dt', 'td', 'figcaption', 'caption'])

/** Puts soft hyphens into running text, each word by the language it stands in. Headings, code, addresses, names and the last word of a block are left alone. */
export function hyphenate(nodes: readonly RootContent[], language: string, hyphenator: Hyphenator): ElementContent[] {
  return hyphenateAll(nodes, { language, hyphenator, isBlock: false })
}

interface Setting {
  readonly language: string
  readonly hyphenator: Hyphenator
  /** Whether the nodes are all that a block holds. */
  readonly isBlock: boolean
}

function hyphenateAll(nodes: readonly RootContent[], setting: Setting): ElementContent[] {
  const last = setting.isBlock ? nodes.findLastIndex((node) => node.type === 'text' && /\p{L}/u.test(node.value)) : -1
  return nodes.flatMap((node, index): readonly ElementContent[] => {
    if (node.type === 'text') {
      const inWord = setting.hyphenator(setting.language)
      return [inWord ? { ...node, value: index === last ? allButLast(node.value, inWord) : hyphenateText(node.value, inWord) } : node]
    }
    if (node.type !== 'element') return []
    if (UNTOUCHED.has(node.tagName) || hasClass(node, 'cover')) return [node]
    const { lang } = node.properties
    const language = typeof lang === 'string' ? lang : setting.language
    return [{ ...node, children: hyphenateAll(node.children, { ...setting, language, isBlock: BLOCKS.has(node.tagName) }) }]
  })
}

function allButLast(text: string, inWord: HyphenateWord): string {
  const start = text.search(/\S*\p{L}\S*[^\p{L}]*$/u)
  return hyphenateText(text.slice(0, start), inWord) + text.slice(start)
}

/** A word that is worth a hyphen, after an elided one if need be, and the marks around it. */
const LONG_WORD = /^(\P{L}*(?:\p{L}{1,6}[’'])?)(\p{Ll}{7,})(\P{L}*)$/u

/** Only what is a word in small letters: a capital begins a name more often than a sentence, and other signs make addresses and compounds. */
function hyphenateText(text: string, inWord: HyphenateWord): string {
  return text.replace(/\S+/g, (piece) => {
    const match = LONG_WORD.exec(piece)
    if (!match) return piece
    const [, before = '', word = '', after = ''] = match
    return before + inWord(word) + after
  })
}

/** Loads the hyphenation patterns of every language that is asked for. Each word is looked up once. */
export async function loadHyphenator(languages: readonly string[]): Promise<Hyphenator> {
  const loaded = new Map<string, HyphenateWord>()
  for (const tag of new Set(languages)) {
    const patterns = findLanguage(tag)?.hyphenation
    if (patterns !== undefined) loaded.set(tag, await loadPatterns(patterns))
  }
  return (language) => loaded.get(language)
}

async function loadPatterns(name: string): Promise<HyphenateWord> {
  const module: { readonly default: { readonly hyphenateSync: HyphenateWord } } = await import(`hyphen/${name}/index.js`)
  const known = new Map<string, string>()
  return (word) => {
    const hyphenated = known.get(word) ?? withoutShortEnds(module.default.hyphenateSync(word))
    known.set(word, hyphenated)
    return hyphenated
  }
}

/** Two letters are too few to begin or to end a line with. */
function withoutShortEnds(word: string): string {
  return word.replace(/^(\p{L}{1,2})\u00AD/u, '$1').replace(/\u00AD(\p{L}{1,2})$/u, '$1')
}
