import type { Condition } from '../condition.ts'
import type { Font } from '../fonts/read-font.ts'
import { placeText } from '../read/place.ts'
import { isArtifact, isWithin, type Painted } from '../read/read-content.ts'
import { textOf } from '../read/values.ts'

/** What no standard asks for, and what would all the same be a fault of a file that Concord has made. */
export const GUARDS: readonly Condition[] = [
  {
    id: 'hidden-text',
    summary: 'No text passes for decoration: it would be seen and not read.',
    remedy: 'Give a drawing with letters in it `role="img"` and a label.',
    find: ({ content, fonts }) => {
      const fontOf = new Map(fonts.map((font) => [font.use, font]))
      return content.painted
        .filter(
          (painted) => painted.kind === 'text' && isDecoration(painted) && !isBlank(painted, painted.font && fontOf.get(painted.font)),
        )
        .map(({ place }) => ({ message: 'Unexpected text in an artifact of the layout, where nobody hears it', path: placeText(place) }))
    },
  },
  {
    id: 'unknown-text',
    summary: 'No character that is shown stands for nothing, or for the sign of an unknown one.',
    find: ({ fonts }) =>
      fonts.flatMap((font) =>
        [...font.use.codes]
          .filter(([code, { isPlain, isSeen }]) => isPlain && isSeen && ['', '\uFFFD'].includes(font.texts?.get(code) ?? 'known'))
          .map(([, { place }]) => ({
            message: `A character of \`${font.use.name}\` is shown that stands for nothing known`,
            path: placeText(place),
          })),
      ),
  },
  {
    id: 'drawn-font',
    summary: 'No font is made of drawings (Type 3): its letters are no letters to most programs.',
    find: ({ fonts }) =>
      fonts
        .filter(({ subtype }) => subtype === 'Type3')
        .map(({ path, use }) => ({ message: `The font \`${use.name}\` is made of drawings (Type 3)`, path })),
  },
  {
    id: 'whole-font',
    summary: 'Of each font only the characters that are used are in the file.',
    find: ({ fonts }) =>
      fonts
        .filter(({ isEmbedded, use }) => isEmbedded && !/^[A-Z]{6}\+/.test(use.name))
        .map(({ path, use }) => ({ message: `The whole font \`${use.name}\` is in the file, expected what is used of it`, path })),
  },
  {
    id: 'local-address',
    summary: 'No link leads to a file of the machine that made it.',
    find: ({ context, dictionaries }) =>
      dictionaries.flatMap(({ dictionary, path }) => {
        const address = textOf(context, dictionary, 'URI')
        return address && /^file:/i.test(address)
          ? [{ message: `Unexpected address \`${address}\` of the machine that made the file`, path }]
          : []
      }),
  },
  {
    id: 'active-content',
    summary: 'Nothing is run, sent or opened in other files.',
    find: ({ context, dictionaries }) =>
      dictionaries.flatMap(({ dictionary, path }) => {
        const action = textOf(context, dictionary, 'S')
        const isAction = action !== undefined && ACTIVE.includes(action) && textOf(context, dictionary, 'Type') !== 'StructElem'
        return isAction ? [{ message: `Unexpected action \`${action}\``, path }] : []
      }),
  },
]

const ACTIVE = ['JavaScript', 'Launch', 'GoToR', 'GoToE', 'SubmitForm', 'ImportData', 'Rendition', 'Movie', 'Sound']

/** Running heads and feet are left out with reason; backgrounds and rules are no place for text. */
function isDecoration({ mark }: Painted): boolean {
  return isWithin(mark, (at) => isArtifact(at) && at.type !== 'Pagination')
}

function isBlank({ codes }: Painted, font: Font | undefined): boolean {
  return codes.every((code) => (font?.texts?.get(code) ?? 'x').trim() === '')
}
