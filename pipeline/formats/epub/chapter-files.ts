import { fileStem } from './file-stem.ts'

/** The file of each chapter in the book, by its work. Names follow the works, so that a reader's marks outlive a new chapter. */
export function chapterFiles(volume: { readonly chapters: readonly { readonly work: string }[] }): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(volume.chapters.map(({ work }) => [work, `${freeStem(`chapter-${fileStem(work)}`, taken)}.xhtml`]))
}

function freeStem(stem: string, taken: Set<string>): string {
  let free = stem
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem}-${count}`
  taken.add(free.toLowerCase())
  return free
}
