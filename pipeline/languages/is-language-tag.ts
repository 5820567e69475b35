import { MESSAGE_LANGUAGE } from './index.ts'

const names = new Intl.DisplayNames(MESSAGE_LANGUAGE, { type: 'language', fallback: 'none' })

/** Whether people would take a name for that of a language: two letters that stand for one, as `de` or `pt-BR` does and `js` does not. */
export function isLanguageTag(name: string): boolean {
  const [letters = ''] = /^[a-z]{2}(?=$|-[A-Za-z]{2,4}$)/.exec(name) ?? []
  return letters !== '' && names.of(letters) !== undefined
}
