import type { Chapter, ParallelVolume, Volume } from '../../model/index.ts'
import { parallelChapter } from './parallel-chapter.ts'
import type { RowElements } from './parallel-rows.ts'

/** A work of a publication, and its rows. */
export interface RowsOfWork {
  readonly work: string
  readonly rows: readonly RowElements[]
}

/** The volumes of a publication side by side, its works in their order. A text that stands in for a missing translation is left out. */
export function parallelVolume(volumes: readonly Volume[], works: readonly RowsOfWork[]): ParallelVolume {
  const chapters = works.flatMap(({ work, rows }) => {
    const own = volumes.flatMap((volume) => volume.chapters.filter((chapter) => chapter.work === work && isOwn(chapter, volume)))
    return own.length === 0 ? [] : [parallelChapter(own, rows)]
  })
  const present = volumes.filter(({ language }) => chapters.some(({ languages }) => languages.includes(language)))
  return { publication: volumes[0]?.publication ?? '', languages: present.map(({ language }) => language), volumes: present, chapters }
}

function isOwn(chapter: Chapter, { language }: Volume): boolean {
  return chapter.language === language
}
