import type { Html } from 'mdast'
import { defaultSchema } from 'rehype-sanitize'
import { type Notice, SEVERITIES } from '../model/index.ts'
import { placeOf } from './block-text.ts'
import type { FoundNodes } from './nodes-of.ts'
import type { Say } from './say.ts'

/** Says what happens to raw HTML: harmless elements stay, the others are left out of every publication. */
export function inspectHtml(nodes: FoundNodes, say: Say): readonly Notice[] {
  return nodes.ofType('html').flatMap((node) => inspect(node, say) ?? [])
}

/** As a browser reads comments: `<!-->` is one already. */
const COMMENT = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))/g

const TAG = /<([A-Za-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"']+)*)/g

/** The gravest thing about a piece of HTML. */
function inspect(node: Html, say: Say): Notice | undefined {
  const html = node.value.replace(COMMENT, '')
  const faults = [...html.matchAll(TAG)].map(([, name = '', attributes = '']) => faultOf({ name: name.toLowerCase(), attributes }))
  if (/^\s*<[?!]/.test(html)) faults.push(removed('warning', '`<?` or `<!`'))
  const fault = SEVERITIES.flatMap((severity) => faults.find((candidate) => candidate.severity === severity) ?? [])[0]
  return fault && say(fault.rule, fault.severity, fault.message, placeOf(node))
}

interface Tag {
  readonly name: string
  readonly attributes: string
}

type Fault = Pick<Notice, 'rule' | 'severity' | 'message'>

const DANGEROUS = new Set([
  ...[
    'script',
    'style',
    'iframe',
    'frame',
    'frameset',
    'object',
    'embed',
    'applet',
    'base',
    'meta',
    'link',
    'form',
    'template',
    'noscript',
  ],
])

/** Elements that stay, besides those that GitHub allows. */
const KEPT = new Set([
  ...(defaultSchema.tagNames ?? []),
  ...['figure', 'figcaption', 'caption', 'abbr', 'cite', 'bdi', 'mark', 'time', 'u', 'aside', 'header', 'footer'],
])

const ALSO_REMOVED = new Set(['img', 'picture', 'source', 'input'])

function faultOf({ name, attributes }: Tag): Fault {
  const handler = /(?:^|[\s/"'])(on[a-z]+)\s*=/i.exec(attributes)?.[1]
  if (DANGEROUS.has(name)) return removed('error', `\`<${name}>\``)
  if (handler) return removed('error', `attribute \`${handler}\``)
  const picture = name === 'img' || name === 'source' ? addressIn(attributes, SOURCE) : undefined
  if (picture !== undefined && /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(picture))
    return { ...removed('error', `remote picture \`${shorten(picture)}\``), rule: 'picture-remote' }
  if (name === 'img')
    return { ...removed('error', '`<img>`'), message: 'Unexpected `<img>`, expected a Markdown picture `![…](…)`: it is left out' }
  const address = addressIn(attributes, ADDRESS)
  if (address !== undefined && !/^(?:https?:|mailto:|tel:|#|$)/i.test(address))
    return { ...removed('error', ''), message: `Unexpected address \`${shorten(address)}\`, expected a web address: it is left out` }
  if (!KEPT.has(name) || ALSO_REMOVED.has(name)) return removed('warning', `\`<${name}>\``)
  const message = `Unexpected HTML \`<${name}>\`, expected Markdown: it is kept, without what is unsafe`
  return { rule: 'html-raw', severity: 'note', message }
}

function removed(severity: Notice['severity'], what: string): Fault {
  return { rule: 'html-removed', severity, message: `Unexpected ${what}, expected Markdown: it is left out` }
}

const SOURCE = /(?:^|[\s/"'])src(?:set)?\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
const ADDRESS = /(?:^|[\s/"'])(?:xlink:)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i

/** An attribute as a browser reads it, which is how its scheme is found: without character references, white space and control characters. */
function addressIn(attributes: string, pattern: RegExp): string | undefined {
  const match = pattern.exec(attributes)
  if (!match) return undefined
  const value = match[1] ?? match[2] ?? match[3] ?? ''
  return value
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi, (_, hexadecimal, decimal) =>
      letterOf(hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)),
    )
    .replace(/&(?:Tab|NewLine);/g, '')
    .replaceAll('&colon;', ':')
    .replace(/[\u0000-\u0020]+/g, '')
}

function letterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function shorten(address: string): string {
  return address.length > 80 ? `${address.slice(0, 77)}…` : address
}
