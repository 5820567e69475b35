import type { Element, Root, Text } from 'hast'
import { languageOf } from '../languages/index.ts'
import { typeset } from './typeset.ts'

const BLOCKS = new Set([
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'caption',
  'figcaption',
  'div',
  'blockquote',
  'dl',
  'dt',
  'dd',
  'label',
  'legend',
  'fieldset',
  'section',
  'table',
  'tr',
  'ul',
  'ol',
  'figure',
])
const VERBATIM = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'tt', 'script', 'style'])

/** Sets quotes, apostrophes and no-break spaces by the profile of the language, in text only: never in code, addresses or attributes but `alt`. */
export function applyTypography(tree: Root, language: string, profile: string): void {
  const data = languageOf(language)
  const rules = data.profiles[profile] ?? data.profiles[data.defaultProfile]
  if (!rules) return
  const set = (texts: readonly Text[]) => {
    if (texts.length === 0) return
    const values = typeset(
      texts.map(({ value }) => value),
      rules,
      data,
    )
    texts.forEach((text, at) => {
      text.value = values[at] ?? text.value
    })
  }
  const walk = (node: Root | Element) => {
    let run: Text[] = []
    const flush = () => {
      set(run)
      run = []
    }
    const gather = (parent: Root | Element) => {
      for (const child of parent.children) {
        if (child.type === 'text') run.push(child)
        else if (child.type !== 'element' || VERBATIM.has(child.tagName) || isAddress(child)) flush()
        else if (BLOCKS.has(child.tagName)) {
          flush()
          walk(child)
        } else if (child.tagName === 'img') setAlternative(child, set)
        else gather(child)
      }
    }
    gather(node)
    flush()
  }
  walk(tree)
}

function setAlternative(node: Element, set: (texts: readonly Text[]) => void): void {
  if (typeof node.properties.alt !== 'string') return
  const text: Text = { type: 'text', value: node.properties.alt }
  set([text])
  node.properties.alt = text.value
}

/** A link whose words are its address. */
function isAddress(node: Element): boolean {
  const [only] = node.children
  if (node.tagName !== 'a' || only?.type !== 'text' || node.children.length > 1) return false
  return /^(https?:\/\/|www\.|\S+@\S+$)/.test(only.value)
}
