import type { ElementContent, RootContent } from 'hast'
import type { FormatHost } from '../../../model/index.ts'
import type { Picture } from '../book-plan.ts'
import { mapElements } from '../map-elements.ts'

/** Brings the pictures into the tree. In the place of one that the volume does not know stands its text. */
export async function embedPictures(
  nodes: readonly RootContent[],
  pictures: readonly Picture[],
  host: FormatHost,
): Promise<ElementContent[]> {
  const addresses = new Map(await Promise.all(pictures.map(async (picture) => [picture.file, await addressOf(picture, host)] as const)))
  return mapElements(nodes, (element) => {
    if (element.tagName !== 'img') return [element]
    const src = addresses.get(String(element.properties.src).replace(/^asset:/, ''))
    if (src === undefined) return [{ type: 'text', value: String(element.properties.alt ?? '') }]
    return [{ ...element, properties: { ...element.properties, src } }]
  })
}

async function addressOf({ file, mediaType }: Picture, host: FormatHost): Promise<string> {
  const bytes = await host.readDocument(file)
  return `data:${mediaType};base64,${Buffer.from(mediaType === DRAWING ? withoutLigatures(bytes) : bytes).toString('base64')}`
}

const DRAWING = 'image/svg+xml'

/** What is written in a drawing has no text beside it that would say what a ligature stands for, so its letters are set one by one. */
function withoutLigatures(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replace(/<svg(?:\s[^>]*[^/>])?>/, (root) => `${root}<style>text{font-variant-ligatures:none}</style>`)
}
