/** A file of a fixture: its bytes, or the path that it links to, from the root. */
export type FixtureFile = { readonly path: string; readonly bytes: Uint8Array } | { readonly path: string; readonly link: string }

/** An example on the page of a rule or check, which is also its test. */
export interface Fixture {
  readonly name: string
  readonly files: readonly FixtureFile[]
  /** The lines after `--- finds`. */
  readonly finds: readonly string[]
}

/**
 * Reads the fixtures of a page:
 *
 *     ~~~fixture name
 *     --- fr
 *     An edition of the one work `sample`.
 *     --- documents/concord.yaml
 *     A file by its path.
 *     --- documents/a/a.fr.md bytes FF FE 41
 *     --- documents/a/b.fr.md size 3000000
 *     --- documents/a/c.fr.md link outside.md
 *     --- finds
 *     fr:1:1-1:3 The message.
 *     ~~~
 */
export function readFixtures(page: string): readonly Fixture[] {
  return [...page.matchAll(/^~~~fixture (.+)\n([\s\S]*?)^~~~$/gm)].map(([, name = '', body = '']) => readFixture(name.trim(), body))
}

function readFixture(name: string, body: string): Fixture {
  const [before, ...parts] = body.split(/^--- /m)
  if (before?.trim()) throw new Error(`Fixture "${name}": unexpected text before the first part`)
  const read = parts.map((part) => ({ head: part.slice(0, part.indexOf('\n')).trim(), content: part.slice(part.indexOf('\n') + 1) }))
  const last = read.at(-1)
  if (last?.head !== 'finds') throw new Error(`Fixture "${name}": expected \`--- finds\` as its last part`)
  return { name, files: read.slice(0, -1).map(readPart), finds: last.content.split('\n').filter((line) => line !== '') }
}

function readPart({ head, content }: { readonly head: string; readonly content: string }): FixtureFile {
  const [name = '', kind, ...rest] = head.split(' ')
  const path = pathOfPart(name)
  switch (kind) {
    case undefined:
      return { path, bytes: new TextEncoder().encode(content) }
    case 'bytes':
      return { path, bytes: Uint8Array.from(rest, (byte) => Number.parseInt(byte, 16)) }
    case 'size':
      return { path, bytes: new Uint8Array(Number(rest[0])).fill('a'.charCodeAt(0)) }
    case 'link':
      return { path, link: rest[0] ?? '' }
    default:
      throw new Error(`Unexpected \`${kind}\` after \`${name}\`, expected bytes, size or link`)
  }
}

/** A bare language stands for an edition of the one work that short fixtures have. */
function pathOfPart(name: string): string {
  return name.includes('/') || name.includes('.') ? name : `documents/sample/sample.${name}.md`
}

/** How a page writes the file of a finding. */
export function shortPath(path: string): string {
  return /^documents\/sample\/sample\.([^.]+)\.md$/.exec(path)?.[1] ?? path
}
