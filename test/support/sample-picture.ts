import type { SampleWords } from './sample-words.ts'

/** Path from the root of the sample's picture in one language. */
export function samplePictureFile(language: string): string {
  return `documents/learning-city/figures/cycle.${language}.svg`
}

/** The picture itself: four steps in a ring, on a white ground. */
export function samplePicture(words: SampleWords): string {
  const [, title, ...steps] = words.first.figure
  const places = [
    [360, 70],
    [570, 190],
    [360, 310],
    [150, 190],
  ] as const
  const colours = ['#1d5c86', '#2a7f7a', '#8f5213', '#4a5666']
  const boxes = places.map(([x, y], index) => {
    const label = `<text x="${x}" y="${y + 6}" font-size="18" fill="#ffffff" text-anchor="middle">${steps[index]}</text>`
    return `<rect x="${x - 90}" y="${y - 34}" width="180" height="68" rx="8" fill="${colours[index]}"/>${label}`
  })
  const arrows = ['M450 70 Q540 70 565 150', 'M570 224 Q560 300 455 310', 'M270 310 Q170 305 152 228', 'M150 156 Q170 80 265 70']
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 380" font-family="\'Source Sans 3\', \'Noto Sans\', sans-serif">',
    `<title>${title}</title>`,
    '<rect width="720" height="380" fill="#ffffff"/>',
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
    '<path d="M0 0L8 4L0 8z" fill="#1b2a41"/></marker></defs>',
    ...arrows.map((path) => `<path d="${path}" fill="none" stroke="#1b2a41" stroke-width="2" marker-end="url(#tip)"/>`),
    ...boxes,
    '</svg>\n',
  ].join('\n')
}
