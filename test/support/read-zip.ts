import { inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive by name, in the order of its directory. */
export function readZip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [number, number, number]
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), contentAt(bytes, at))
    at += 46 + name + extra + comment
  }
  return files
}

/** What an entry of the directory stands for. */
function contentAt(bytes: Buffer, entry: number): Buffer {
  const isPacked = bytes.readUInt16LE(entry + 10) === 8
  const size = bytes.readUInt32LE(entry + 20)
  const local = bytes.readUInt32LE(entry + 42)
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const content = bytes.subarray(from, from + size)
  return isPacked ? inflateRawSync(content) : content
}
