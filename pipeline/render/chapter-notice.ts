import { languageOf } from '../languages/index.ts'
import type { Chapter } from '../model/index.ts'

/** What readers are told before a chapter that is not a current text in the volume's own language; undefined where there is nothing to tell. */
export function chapterNotice(chapter: Pick<Chapter, 'language' | 'behind'>, volumeLanguage: string): string | undefined {
  const { labels } = languageOf(volumeLanguage)
  const isForeign = chapter.language !== volumeLanguage
  if (!isForeign && chapter.behind === undefined) return undefined
  const original = languageOf(isForeign ? chapter.language : (chapter.behind ?? chapter.language))
  const text = isForeign ? (chapter.behind === undefined ? labels.notTranslated : labels.translationReplaced) : labels.translationOutdated
  return text.replace('{language}', () => original.names[volumeLanguage] ?? original.name)
}
