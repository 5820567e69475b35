import GithubSlugger from 'github-slugger'

/** The fragment that web sites make of a heading: as `slugOf`, but with the letters of its language. */
export function webSlugOf(text: string): string {
  return new GithubSlugger().slug(text)
}

/** An id of ASCII letters, digits and hyphens from any text; 'section' where nothing is left. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
  const slug = new GithubSlugger()
    .slug(plain)
    .replace(/[^a-z0-9-]+/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  if (slug === '') return 'section'
  return /^[a-z]/.test(slug) ? slug : `s-${slug}`
}
