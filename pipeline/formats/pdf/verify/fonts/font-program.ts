/** What an embedded font says of its glyphs. Glyphs go by their indices. */
export interface FontProgram {
  readonly glyphs: number
  /** Advance of a glyph in thousandths; undefined where it is not known. */
  readonly advance: (glyph: number) => number | undefined
  /** Whether a glyph draws anything; undefined where it is not known. */
  readonly isDrawn: (glyph: number) => boolean | undefined
  /** Its own maps from codes to glyphs. */
  readonly maps: readonly GlyphMap[]
  /** Numbers of the characters, where the font has other ones than its glyphs: the glyph of each. */
  readonly glyphOfCharacter?: ReadonlyMap<number, number>
}

/** A map from codes to glyphs within a font (its `cmap`). */
export interface GlyphMap {
  readonly platform: number
  readonly encoding: number
  readonly glyphOf: (code: number) => number
}
