/** How many bytes from the start of a file tell whether it is what its name says. */
export const BEGINNING = 16

/** The kinds of picture that are published, by the endings of their names, and how their files begin. */
const KINDS: readonly { readonly ending: RegExp; readonly beginning: RegExp }[] = [
  { ending: /\.png$/i, beginning: /^\x89PNG\r\n\x1a\n/ },
  { ending: /\.jpe?g$/i, beginning: /^\xff\xd8\xff/ },
  { ending: /\.gif$/i, beginning: /^GIF8[79]a/ },
  { ending: /\.webp$/i, beginning: /^RIFF[\s\S]{4}WEBP/ },
  { ending: /\.avif$/i, beginning: /^[\s\S]{4}ftyp(?:avi[fs]|mi[fa]1|msf1)/ },
]

/** Whether a file whose name is that of a bitmap begins as one of its kind; any other name is right. `beginning` is its first `BEGINNING` bytes. */
export function isPicture(name: string, beginning: Uint8Array): boolean {
  const kind = KINDS.find(({ ending }) => ending.test(name))
  return !kind || kind.beginning.test(String.fromCharCode(...beginning))
}

/** Whether a text is an SVG drawing. */
export function isDrawing(bytes: Uint8Array): boolean {
  return /<(?:[A-Za-z][\w.-]{0,30}:)?svg[\s/>]/.test(new TextDecoder().decode(bytes))
}
