import type { Element } from 'hast'
import { s } from 'hastscript'

/** The page in tenths of a millimetre. */
const WIDTH = 2100
const HEIGHT = 2970

/** Where the mark stands: from the margin of the text to the right edge, with bars of 2.2 mm. Its geometry is told in `tokens.css`. */
const MARK = { left: 240, top: 2080, thickness: 22 }

/** The mark of Concord, three voices that enter one after another. Its colours are for `print.css` to say; it is no content. */
export function coverGround(): Element {
  const width = WIDTH - MARK.left
  const voices = [1, 2, 3].map((voice, at) => {
    const x = MARK.left + Math.round((width * at) / 8)
    return s('rect', { class: `cover-voice-${voice}`, x, y: MARK.top + 2 * at * MARK.thickness, width: WIDTH - x, height: MARK.thickness })
  })
  return s(
    'svg',
    {
      class: 'cover-ground',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: 'xMaxYMid slice',
      ariaHidden: 'true',
      focusable: 'false',
    },
    voices,
  )
}
