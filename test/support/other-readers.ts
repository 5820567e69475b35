import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { type Bookmark, readPdf } from './read-pdf.ts'

/** What another reader says against a file, one line each; or why it could not be asked. */
export type Opinion = { readonly ran: false; readonly reason: string } | { readonly ran: true; readonly faults: readonly string[] }

/** What Poppler says of a file: that it is tagged, has our pages, our headings in our order in its structure, and its fonts inside. */
export async function popplerOpinion(path: string): Promise<Opinion> {
  const [about, structure, fonts] = [await told('pdfinfo', path), await told('pdfinfo', '-struct-text', path), await told('pdffonts', path)]
  if (about === undefined || structure === undefined || fonts === undefined) return { ran: false, reason: 'not run: no Poppler' }
  const { outline, pages } = await readPdf(new Uint8Array(await readFile(path)))
  return {
    ran: true,
    faults: [
      ...(/^Tagged:\s+yes$/m.test(about) ? [] : ['it is not tagged']),
      ...(new RegExp(`^Pages:\\s+${pages.length}$`, 'm').test(about) ? [] : [`it has not ${pages.length} pages`]),
      ...missingHeadings(structure, outline),
      ...badFonts(fonts),
    ],
  }
}

/** What qpdf says of the syntax of a file. */
export async function qpdfOpinion(path: string): Promise<Opinion> {
  const said = await told('qpdf', '--check', path)
  if (said === undefined) return { ran: false, reason: 'not run: no qpdf' }
  return { ran: true, faults: /No syntax or stream encoding errors found/.test(said) ? [] : [said] }
}

/** What a program prints; undefined where there is no such program. */
async function told(program: string, ...words: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, words, { maxBuffer: 1 << 26 })
    return stdout + stderr
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    return String(error)
  }
}

/**
 * The titles of the bookmarks, one after another in the text of the structure. Poppler 22 leaves out what follows a sign with a text of its
 * own (`ActualText`), which the no-break spaces of French have: so titles are looked for up to there, before a sign.
 */
function missingHeadings(structure: string, outline: readonly Bookmark[]): readonly string[] {
  const text = flat(Array.from(structure.matchAll(/^ *"(.*)"$/gm), ([, words = '']) => words).join(''))
  // Where languages stand side by side, a bookmark has the titles of a row in all of them.
  const titles = (items: readonly Bookmark[]): string[] =>
    items.flatMap(({ title, items: below }) => [...title.split(' · '), ...titles(below)])
  let at = 0
  return titles(outline).flatMap((title) => {
    const [beginning = title] = title.split(/\s(?=[:;!?»])/)
    const found = text.indexOf(flat(beginning), at)
    if (found < 0) return [`\`${title}\` is not in its place in the structure`]
    at = found
    return []
  })
}

/** The font in which a form is filled in is no subset. */
function badFonts(fonts: string): readonly string[] {
  const rows = fonts
    .split('\n')
    .slice(2)
    .filter((row) => row.trim() !== '')
  return rows.filter((row) => !/\sTrueType\s+\S+\s+yes\s+(?:yes|no)\s+(?:yes|no)\s/.test(row) || /\sType 3\s/.test(row))
}

function flat(text: string): string {
  return text.replace(/[\s\u00AD]+/g, '').normalize('NFC')
}
