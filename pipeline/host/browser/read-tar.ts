/** A file in an archive. */
export interface PackedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Tar files are cut into pieces of this many bytes: one for the head of a file, then its content, filled up with zeros. */
const PIECE = 512

/** The ordinary files of a tar archive; folders and links are left out. Names longer than 100 bytes are not supported. */
export function readTar(archive: Buffer): readonly PackedFile[] {
  const files: PackedFile[] = []
  let at = 0
  while (at + PIECE <= archive.length) {
    const name = textAt(archive, at, 100)
    if (name === '') break
    const size = Number.parseInt(textAt(archive, at + 124, 12), 8)
    const content = at + PIECE
    if (['', '0'].includes(textAt(archive, at + 156, 1))) files.push({ name, bytes: archive.subarray(content, content + size) })
    at = content + Math.ceil(size / PIECE) * PIECE
  }
  return files
}

function textAt(archive: Buffer, at: number, length: number): string {
  const text = archive.toString('latin1', at, at + length)
  const end = text.indexOf('\0')
  return (end < 0 ? text : text.slice(0, end)).trim()
}
