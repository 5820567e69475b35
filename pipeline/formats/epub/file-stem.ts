/** A name as the ASCII part of a file name or an id: accents dropped, everything but letters, digits, dots, dashes and underscores a dash. */
export function fileStem(name: string): string {
  const stem = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
  return stem.replace(/^[-.]+|[-.]+$/g, '') || 'unnamed'
}
