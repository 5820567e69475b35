import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { elementsOf } from './elements-of.ts'

/** Links and pictures of every page below a folder that lead to no file of it, or to no id of the page; and how many were followed. */
export async function deadLinks(folder: string): Promise<{ readonly followed: number; readonly dead: readonly string[] }> {
  const files = new Set((await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/')))
  const pages = new Map<string, { readonly links: readonly string[]; readonly ids: ReadonlySet<string> }>()
  for (const path of [...files].filter((name) => name.endsWith('.html')).sort()) pages.set(path, await readPage(join(folder, path)))
  const dead: string[] = []
  let followed = 0
  for (const [path, { links }] of pages)
    for (const link of links) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(link)) continue
      followed++
      const [address = '', fragment = ''] = link.split('#')
      const target = address === '' ? path : posix.join(posix.dirname(path), decodeURI(address))
      const file = target.endsWith('/') ? `${target}index.html` : target
      const hasFragment = fragment === '' || pages.get(file)?.ids.has(decodeURIComponent(fragment)) === true
      if (!files.has(file) || !hasFragment) dead.push(`${path}: ${link}`)
    }
  return { followed, dead }
}

async function readPage(path: string) {
  const elements = elementsOf(await readFile(path, 'utf8'))
  const links = elements.flatMap(({ properties }) => [properties.href, properties.src].filter((value) => typeof value === 'string'))
  return { links, ids: new Set(elements.map(({ properties }) => String(properties.id ?? ''))) }
}
