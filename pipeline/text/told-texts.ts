/** A text for people, and where its links lead. */
export interface LinkedText {
  readonly text: string
  readonly addresses: readonly string[]
}

/** Two versions of a text as a comparison tells them, paragraph by paragraph. Addresses that no text shows follow it where they are what has changed. */
export function toldTexts(
  before: readonly LinkedText[],
  after: readonly LinkedText[],
): { readonly before: string; readonly after: string } {
  const [olds, news] = [hiddenAddresses(before), hiddenAddresses(after)]
  const areShown = before.length > 0 && after.length > 0 && olds.join('\n') !== news.join('\n')
  const told = (texts: readonly LinkedText[], addresses: readonly string[]) =>
    [...texts.map(({ text }) => text), ...(areShown ? addresses.map((url) => `→ ${url}`) : [])].join('\n\n')
  return { before: told(before, olds), after: told(after, news) }
}

function hiddenAddresses(texts: readonly LinkedText[]): readonly string[] {
  return texts.flatMap(({ addresses, text }) => addresses.filter((url) => !text.includes(url.replace(/^mailto:/, ''))))
}
