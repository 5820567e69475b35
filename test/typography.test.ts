import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, languageOf } from '../pipeline/languages/index.ts'
import { typeset } from '../pipeline/render/typeset.ts'

/** `·` stands for U+00A0 and `'` `˙` for U+202F, so that spaces can be seen. */
function set(profile: string, ...pieces: string[]): string {
  const tag = LANGUAGES.find((language) => Object.keys(language.profiles).includes(profile))?.tag ?? ''
  const language = languageOf(tag)
  return typeset(pieces, language.profiles[profile]!, language).join('|').replaceAll('\u00A0', '·').replaceAll('\u202F', '˙')
}

describe('typography', () => {
  test.each([
    ['French sets no-break spaces where a space was typed', 'fr-FR', 'Oui ; non ! Qui ? Ceci : cela', 'Oui˙; non˙! Qui˙? Ceci·: cela'],
    ['French guillemets get their spaces, typed or not', 'fr-FR', '« ville » et «cité»', '«·ville·» et «·cité·»'],
    ['French quotes typed straight become guillemets', 'fr-FR', 'dite "apprenante".', 'dite «·apprenante·».'],
    ['the European profile sets none of them', 'fr-EU', '« Oui ! » : non', '«Oui!»: non'],
    ['the Canadian profile sets some', 'fr-CA', '« Oui ! » : non', '«·Oui!·»·: non'],
    ['times, addresses and ratios keep their colons', 'fr-FR', 'à 10:30 sur https://x.org a::b 3:1', 'à 10:30 sur https://x.org a::b 3:1'],
    ['apostrophes are curled', 'fr-FR', "l'eau d'Amman qu'une", 'l’eau d’Amman qu’une'],
    ['thousands typed with a space stay together', 'fr-FR', '1 400 et 12 345 678', '1˙400 et 12˙345˙678'],
    ['telephone numbers are no thousands', 'fr-FR', '+49 40 44 80 41 12', '+49 40 44 80 41 12'],
    ['per cent stays with its number', 'fr-FR', '60 % des villes', '60·% des villes'],
    ['a day stays with its month', 'fr-FR', 'le 28 septembre, le 1er mai', 'le 28·septembre, le 1er·mai'],
    ['Spanish guillemets stay closed up', 'es-ES', '«ciudad» "barrio"', '«ciudad» «barrio»'],
    ['Spanish America quotes with curls', 'es-419', '"ciudad"', '“ciudad”'],
    ['a Spanish day stays with its preposition', 'es-ES', '28 de septiembre', '28·de septiembre'],
    ['British quotes are single outside and double inside', 'en-GB', `'a "learning" city'`, '‘a “learning” city’'],
    ['American quotes are double outside', 'en-US', `"a 'learning' city"`, '“a ‘learning’ city”'],
    ['a possessive at the end of a word is an apostrophe', 'en-GB', "the cities' plans", 'the cities’ plans'],
    ['three dots are one sign', 'en-GB', 'and so on...', 'and so on…'],
    ['English leaves its punctuation alone', 'en-GB', 'Yes! 28 cities: all', 'Yes! 28 cities: all'],
  ])('%s', (_, profile, typed, expected) => {
    expect(set(profile, typed)).toBe(expected)
  })

  test('emphasis in the middle does not hide what stands around it', () => {
    expect(set('fr-FR', '« ', 'ville', ' » ', '!')).toBe('«·|ville|·»˙|!')
  })

  test('no text loses a letter or digit, in any profile', () => {
    const profiles = LANGUAGES.flatMap((language) => Object.keys(language.profiles))
    const essence = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(
        fc.constantFrom(...profiles),
        fc.array(fc.string({ unit: fc.constantFrom(...`ab1 '"«»:;!?.-%é 9`) }), { maxLength: 4 }),
        (profile, pieces) => {
          expect(essence(set(profile, ...pieces))).toBe(essence(pieces.join('|')))
        },
      ),
    )
  })
})
