import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { epubFormat } from '../pipeline/formats/epub/epub-format.ts'
import type { Volume } from '../pipeline/model/index.ts'
import { epubHost } from './support/epub-host.ts'
import { frenchDocuments, frenchVolume } from './support/epub-volume.ts'

const bytesOf = async (volume: Volume) => {
  const finished = await Promise.all(epubFormat.compose(volume).map((draft) => epubFormat.finish(draft, epubHost(frenchDocuments()))))
  return Buffer.concat(finished.map(({ bytes }) => bytes))
}
const hashOf = async (volume: Volume) =>
  createHash('sha256')
    .update(await bytesOf(volume))
    .digest('hex')

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe('the bytes of a book', () => {
  test('are the same a second time', async () => {
    expect(await hashOf(frenchVolume())).toBe(await hashOf(frenchVolume()))
  })

  test.each(['Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati'])('are the same in the time zone %s', async (zone) => {
    const here = await hashOf(frenchVolume())
    vi.stubEnv('TZ', zone)
    expect(new Date(0).getTimezoneOffset(), 'the zone did not change').not.toBe(0)
    expect(await hashOf(frenchVolume())).toBe(here)
  })

  test('are the same on another day', async () => {
    const today = await hashOf(frenchVolume())
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] })
    expect(await hashOf(frenchVolume())).toBe(today)
  })

  test('differ from those of the book with another date', async () => {
    expect(await hashOf({ ...frenchVolume(), date: '2026-11-23' })).not.toBe(await hashOf(frenchVolume()))
  })

  test.each(['1969-12-31', 'someday'])('exist for a date that no archive can hold: %s', async (date) => {
    expect((await bytesOf({ ...frenchVolume(), date })).length).toBeGreaterThan(1000)
  })

  test('begin with the media type, not compressed, nothing before its text', async () => {
    const bytes = await bytesOf(frenchVolume())
    const header = { signature: bytes.toString('latin1', 0, 2), compression: bytes.readUInt16LE(8), extra: bytes.readUInt16LE(28) }
    expect(header).toEqual({ signature: 'PK', compression: 0, extra: 0 })
    expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
  })
})

describe('the draft of a book', () => {
  test('is one file beside the pages of its volume', () => {
    expect(epubFormat.compose(frenchVolume()).map(({ path }) => path)).toEqual(['fr/villes/villes.fr.epub'])
  })

  test('bears the last name of a publication that lies in folders', () => {
    const volume = { ...frenchVolume(), publication: 'guides/villes' }
    expect(epubFormat.compose(volume).map(({ path }) => path)).toEqual(['fr/guides/villes/villes.fr.epub'])
  })

  test('changes with the hash of a picture', () => {
    const volume = frenchVolume()
    const changed = { ...volume, assets: volume.assets.map((asset) => ({ ...asset, sha256: 'f'.repeat(64) })) }
    expect(epubFormat.compose(changed)).not.toEqual(epubFormat.compose(volume))
  })
})
