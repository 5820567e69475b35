import type { Language } from '../model/index.ts'
import { english } from './en/english.ts'
import { spanish } from './es/spanish.ts'
import { french } from './fr/french.ts'

/** Every language that Concord knows. To add one: a folder of data and a line here. */
export const LANGUAGES: readonly Language[] = [english, french, spanish]

/** The language of messages, on the command line and in findings. */
export const MESSAGE_LANGUAGE = english.tag

/** The language with this tag, or undefined. */
export function findLanguage(tag: string): Language | undefined {
  return LANGUAGES.find((language) => language.tag === tag)
}

/** The language with this tag; the tag must have been checked when the settings were read. */
export function languageOf(tag: string): Language {
  const language = findLanguage(tag)
  if (!language) throw new Error(`No data for the language ${tag}`)
  return language
}
