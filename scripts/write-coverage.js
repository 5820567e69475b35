// Writes which characters the bundled fonts have, so that a check knows it without opening a font.
import { readFileSync } from 'node:fs'
import { readSfnt } from '../dist/formats/pdf/verify/fonts/read-sfnt.js'
import { fontFile } from '../dist/host/font-subset.js'
import { keepCurrent } from './current-files.js'

/** One face stands for its typeface: the others have the same characters, as a test makes sure. */
const TYPEFACES = [
  'LibertinusSerif',
  'SourceSans3',
  'SourceCodePro',
  'NotoSansEthiopic',
  'NotoNaskhArabic',
  'GowunBatang',
  'CactusClassicalSerif',
]

const LAST = 0x3ffff

const entries = TYPEFACES.map((name) => `  ${name}:\n    '${encoded(rangesOf(name))}',`)

keepCurrent([
  {
    path: 'pipeline/text/fonts/glyph-coverage.ts',
    text: [
      '// Made by `npm run docs` from the fonts themselves.',
      '',
      '/** The characters of each bundled typeface: ranges, each as the gap since the last one and its length beyond one character, in base 36. */',
      'export const GLYPH_COVERAGE = {',
      ...entries,
      '} as const',
      '',
    ].join('\n'),
  },
])

function rangesOf(name) {
  const { maps } = readSfnt(readFileSync(fontFile(`${name}_400Regular`)))
  // The map for all of Unicode, else the one for its first plane.
  const map =
    maps.find(({ platform, encoding }) => platform === 3 && encoding === 10) ??
    maps.find(({ platform, encoding }) => platform === 3 && encoding === 1)
  const ranges = []
  for (let code = 0x20; code <= LAST; code++) {
    if (map.glyphOf(code) === 0 || !isText(code)) continue
    const last = ranges.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges
}

/** What has no meaning of its own, in Unicode at large, is nothing that an author can mean. */
function isText(code) {
  return !/[\p{Cn}\p{Co}\p{Cs}\p{Cc}]/u.test(String.fromCodePoint(code))
}

function encoded(ranges) {
  let at = 0
  return ranges
    .map(([from, to]) => {
      const pair = `${(from - at).toString(36)}${to > from ? `-${(to - from).toString(36)}` : ''}`
      at = to
      return pair
    })
    .join(' ')
}
