/** The three voices on the ground of the cover, as a square SVG in the colours of the style sheet. */
export function siteIcon(tokens: string): string {
  const colour = (name: string) => new RegExp(`--${name}:\\s*([^;]+);`).exec(tokens)?.[1]?.trim() ?? 'currentColor'
  const bars = ['cover-voice-1', 'cover-voice-2', 'cover-voice-3'].map((name, index) => {
    // Of 24 units of width, each voice enters 6 later than the one before, so that the steps are seen at 16 pixels.
    const x = 4 + 6 * index
    return `<rect x="${x}" y="${8 + 6 * index}" width="${28 - x}" height="4" fill="${colour(name)}"/>`
  })
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    `<rect width="32" height="32" rx="6" fill="${colour('cover')}"/>`,
    ...bars,
    '</svg>',
  ].join('\n')
}
