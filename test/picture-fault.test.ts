import { describe, expect, test } from 'vitest'
import { BEGINNING, faultOfBitmap, faultOfDrawing } from '../pipeline/source/picture-fault.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1').subarray(0, BEGINNING)

describe('a picture', () => {
  test.each([
    ['map.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', true],
    ['MAP.PNG', '\x89PNG\r\n\x1a\n', true],
    ['map.png', '\xff\xd8\xff\xe0', false],
    ['map.png', '', false],
    ['map.jpg', '\xff\xd8\xff\xe0\0\x10JFIF', true],
    ['map.jpeg', '\xff\xd8\xff\xdb', true],
    ['map.jpg', '<!doctype html>', false],
    ['map.gif', 'GIF89a\x01\0', true],
    ['map.gif', 'GIF86a', false],
    ['map.webp', 'RIFF\x24\0\0\0WEBPVP8 ', true],
    ['map.webp', 'RIFF\x24\0\0\0WAVEfmt ', false],
    ['map.avif', '\0\0\0\x20ftypavif', true],
    ['map.avif', '\0\0\0\x20ftypisom', false],
    ['map.csv', '2013,Beijing', true],
  ])('%s that begins with %j: %s', (name, text, expected) => {
    expect(faultOfBitmap(name, bytes(text)) === undefined).toBe(expected)
  })

  test.each([
    ['<svg/>', true],
    ['\ufeff<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">', true],
    ['<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', true],
    ['<svgs/>', false],
    ['', false],
  ])('that is written as %j is a drawing: %s', (text, expected) => {
    expect(faultOfDrawing(new TextEncoder().encode(text)) === undefined).toBe(expected)
  })
})
