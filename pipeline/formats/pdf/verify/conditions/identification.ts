import type { Condition } from '../condition.ts'
import type { PdfFile } from '../read/pdf-file.ts'
import type { MetadataProperty } from '../read/read-metadata.ts'

const SCHEMA = 'http://www.aiim.org/pdfua/ns/id/'
const PATH = 'Catalog/Metadata'

/** The metadata say which standard the file follows, in the words laid down for it. */
export const IDENTIFICATION: readonly Condition[] = [
  {
    id: '5-1',
    summary: 'The metadata say that the file follows PDF/UA.',
    find: (file) => {
      const isClaimed = !file.metadata || identification(file).length > 0
      return isClaimed
        ? []
        : [{ message: 'Nothing in the metadata says that the file follows PDF/UA, expected `pdfuaid:part`', path: PATH }]
    },
  },
  {
    id: '5-2',
    summary: 'The part of PDF/UA that the file follows is 1.',
    find: (file) => {
      if (identification(file).length === 0) return []
      const value = named(file, 'part').at(0)?.value
      return value === '1' ? [] : [{ message: `Unexpected part \`${value ?? ''}\` of PDF/UA, expected \`1\``, path: PATH }]
    },
  },
  prefixed('5-3', 'part'),
  prefixed('5-4', 'amd'),
  prefixed('5-5', 'corr'),
]

function identification({ metadata = [] }: PdfFile): readonly MetadataProperty[] {
  return metadata.filter(({ namespace }) => namespace === SCHEMA)
}

function named(file: PdfFile, name: string): readonly MetadataProperty[] {
  return identification(file).filter((property) => property.name === name)
}

function prefixed(id: string, name: string): Condition {
  return {
    id,
    summary: `The property \`${name}\` of the identification has the prefix \`pdfuaid\`.`,
    find: (file) =>
      named(file, name)
        .filter(({ prefix }) => prefix !== 'pdfuaid')
        .map(({ prefix }) => ({ message: `Unexpected prefix \`${prefix}\` of \`${name}\`, expected \`pdfuaid\``, path: PATH })),
  }
}
