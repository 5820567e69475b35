/** Where an address leads: of a file of the project its path from the root, by the name that it has now; any other as it is written. */
export function addressFrom(file: string, url: string, namesNow: ReadonlyMap<string, string>): string {
  if (/^([a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(url) || !URL.canParse(url, ROOT)) return url
  const { hash, pathname } = new URL(url, ROOT + encodeURI(file))
  const path = decoded(pathname.slice(1))
  return `/${namesNow.get(path) ?? path}${hash}`
}

const ROOT = 'file:///'

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
