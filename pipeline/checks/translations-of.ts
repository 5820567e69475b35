import type { CheckInput } from '../model/index.ts'

/** The languages of a work other than the one that it was written in. */
export function translationsOf({ languages, source }: CheckInput): readonly string[] {
  return languages.filter((language) => language !== source)
}
