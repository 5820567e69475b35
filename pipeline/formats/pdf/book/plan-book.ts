import { h } from 'hastscript'
import { languageOf } from '../../../languages/index.ts'
import type { Volume } from '../../../model/index.ts'
import type { BookPlan } from '../book-plan.ts'
import { chapterSections } from './chapter-sections.ts'
import { contentsSection } from './contents-section.ts'
import { coverSection } from './cover-section.ts'
import { imprintSection } from './imprint-section.ts'
import { pageRules } from './page-rules.ts'

/** The book of a volume: its parts in order, its page rules and what the file says of itself. */
export function planBook(volume: Volume): BookPlan {
  const language = languageOf(volume.language)
  return {
    language: volume.language,
    title: volume.title,
    description: volume.description,
    creators: creatorsOf(volume),
    subjects: volume.subjects,
    epoch: Date.parse(`${volume.date}T00:00:00Z`) / 1000,
    pageRules: pageRules(volume, language),
    body: h(null, [
      coverSection(volume, language),
      imprintSection(volume, language),
      ...contentsSection(volume, language),
      ...chapterSections(volume, language),
    ]),
    pictures: volume.assets.map(({ file, mediaType, sha256 }) => ({ file, mediaType, sha256 })),
  }
}

function creatorsOf(volume: Volume): readonly string[] {
  const names = volume.creators.map((creator) => creator.name)
  return names.length === 0 && volume.publisher ? [volume.publisher] : names
}
