import { describe, expect, test } from 'vitest'
import { composeBook } from '../pipeline/formats/epub/compose-book.ts'
import { frenchVolume } from './support/epub-volume.ts'

const book = composeBook(frenchVolume())
const pageOf = (file: string) => book.pages.find((page) => page.file === file)?.xhtml

// Renewed with `npx vitest run test/epub-goldens -u`; read the difference.
describe('the files of a small French book', () => {
  test.each([
    ['package document', 'content.opf', book.packageDocument],
    ['contents', 'toc.xhtml', book.navigation],
    ['contents for old readers', 'toc.ncx', book.ncx],
    ['cover page', 'cover.xhtml', pageOf('cover.xhtml')],
    ['cover picture', 'cover.svg', book.cover],
    ['imprint', 'imprint.xhtml', pageOf('imprint.xhtml')],
    ['chapter with everything in it', 'chapter-amman.xhtml', pageOf('chapter-amman.xhtml')],
    ['chapter that stands in English', 'chapter-etudes-cork.xhtml', pageOf('chapter-etudes-cork.xhtml')],
  ])('%s', async (_name, file, text) => {
    await expect(text).toMatchFileSnapshot(`golden/epub/${file}`)
  })
})
