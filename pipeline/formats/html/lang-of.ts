/** The `lang` of something inside a text in another language; nothing where they are the same. */
export function langOf(language: string, around: string): { readonly lang?: string } {
  return language === around ? {} : { lang: language }
}
