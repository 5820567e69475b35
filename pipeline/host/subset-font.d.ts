declare module 'subset-font' {
  /** A font with the given letters only. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'woff2' | 'woff' | 'sfnt' | 'truetype' },
  ): Promise<Uint8Array>
}
