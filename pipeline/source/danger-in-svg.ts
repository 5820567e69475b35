/**
 * What in an SVG picture could act or fetch where the picture is shown, in words for a message; undefined for a plain drawing.
 * A drawing whose letters cannot be read for certain counts as dangerous.
 */
export function dangerInSvg(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes)
  const encoding = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([^"']{0,40})/i.exec(text)?.[1]
  if (text.includes('\0') || (encoding !== undefined && !/^(?:utf-8|us-ascii|iso-8859-1)$/i.test(encoding)))
    return 'encoding other than UTF-8'
  const element = ELEMENT.exec(text)?.[1]
  if (element !== undefined) return `\`<${element}>\``
  if (/<!ENTITY|<!DOCTYPE[^>[]{0,500}\[/i.test(text)) return 'entities'
  if (/<\?xml-stylesheet/i.test(text)) return '`<?xml-stylesheet>`'
  const handler = /[\s"'/](on[a-z]{2,30})\s*=/i.exec(text)?.[1]
  if (handler !== undefined) return `attribute \`${handler}\``
  return foreignAddress(text)
}

const ELEMENT = /<(?:[A-Za-z][\w.-]{0,30}:)?(script|foreignObject|iframe|object|embed|audio|video|handler|listener)\b/i

/** Addresses of the picture's own parts, pictures inside it, and links that people follow. */
const HARMLESS = /^(?:#|data:image\/(?:png|jpe?g|gif|webp|avif)[;,]|https?:\/\/|mailto:|$)/i

function foreignAddress(text: string): string | undefined {
  for (const [tag] of text.matchAll(/<[A-Za-z][^<>]*>/g)) {
    const isLink = /^<(?:[\w.-]+:)?a\s/.test(tag)
    for (const [, double, single] of tag.matchAll(/[\s"'](?:xlink:)?(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)) {
      const address = (double ?? single ?? '').trim()
      if (!HARMLESS.test(address) || (!isLink && /^(?:https?|mailto):/i.test(address))) return `address \`${shorten(address)}\``
    }
  }
  const style = /@import|url\(\s*["']?(?!["']?\s*(?:#|data:image\/(?:png|jpe?g|gif|webp|avif)))([^)"']{0,80})/i.exec(text)
  return style ? `style \`${shorten(style[0])}\`` : undefined
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
