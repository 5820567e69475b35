import { dangerInSvg } from './danger-in-svg.ts'

/** Why a picture is not published: the rule, what is unexpected in it, and what was expected. */
export interface PictureFault {
  readonly rule: 'picture-damaged' | 'picture-unsafe'
  readonly what: string
  readonly expected: string
}

/** How many bytes from the start of a bitmap tell whether it is what its name says. */
export const BEGINNING = 16

/** What is wrong with a bitmap; its file must begin as one of its kind. Any other name is right. `beginning` is its first `BEGINNING` bytes. */
export function faultOfBitmap(name: string, beginning: Uint8Array): PictureFault | undefined {
  const bitmap = BITMAPS.find(({ ending }) => ending.test(name))
  return !bitmap || bitmap.beginning.test(String.fromCharCode(...beginning)) ? undefined : damaged(bitmap.kind)
}

/** What is wrong with an SVG drawing: something in it that could act or fetch, or no drawing at all. */
export function faultOfDrawing(bytes: Uint8Array): PictureFault | undefined {
  const danger = dangerInSvg(bytes)
  if (danger !== undefined) return { rule: 'picture-unsafe', what: danger, expected: 'a drawing that only draws' }
  return ROOT.test(new TextDecoder().decode(bytes)) ? undefined : damaged('SVG')
}

const BITMAPS: readonly { readonly kind: string; readonly ending: RegExp; readonly beginning: RegExp }[] = [
  { kind: 'PNG', ending: /\.png$/i, beginning: /^\x89PNG\r\n\x1a\n/ },
  { kind: 'JPEG', ending: /\.jpe?g$/i, beginning: /^\xff\xd8\xff/ },
  { kind: 'GIF', ending: /\.gif$/i, beginning: /^GIF8[79]a/ },
  { kind: 'WebP', ending: /\.webp$/i, beginning: /^RIFF[\s\S]{4}WEBP/ },
  { kind: 'AVIF', ending: /\.avif$/i, beginning: /^[\s\S]{4}ftyp(?:avi[fs]|mi[fa]1|msf1)/ },
]

const ROOT = /<(?:[A-Za-z][\w.-]{0,30}:)?svg[\s/>]/

function damaged(kind: string): PictureFault {
  return { rule: 'picture-damaged', what: 'contents', expected: `those of a picture of the kind ${kind}` }
}
