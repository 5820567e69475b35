import type { Element } from 'hast'
import { s } from 'hastscript'

/** The page in tenths of a millimetre. */
const WIDTH = 2100
const HEIGHT = 2970

/** Rings that widen from a corner: learning that spreads from a centre. */
const RINGS = [330, 540, 750, 960, 1170, 1380]

/** The drawing behind the cover's text: two fields of blue and rings. Its colours are for `print.css` to say; it is no content. */
export function coverGround(): Element {
  return s('svg', { class: 'cover-ground', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, ariaHidden: 'true', focusable: 'false' }, [
    s('path', { class: 'cover-field', d: `M0 0H${WIDTH}V520C1550 770 690 370 0 650Z` }),
    ...RINGS.map((radius) => s('circle', { class: 'cover-ring', cx: WIDTH, cy: HEIGHT, r: radius })),
    s('circle', { class: 'cover-centre', cx: WIDTH, cy: HEIGHT, r: 155 }),
  ])
}
