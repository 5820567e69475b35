import type { Properties } from 'hast'

/**
 * The properties of an element without those that make a book invalid, which raw HTML in a document may bring along,
 * and with `xml:lang` beside each `lang`. `ids` are the ids of the page.
 */
export function validProperties(properties: Properties, ids: ReadonlySet<string>): Properties {
  const valid = Object.entries(properties).filter(([name, value]) => RULES[name]?.([value].flat().join(' '), ids) ?? true)
  const kept = Object.fromEntries(valid)
  return typeof kept.lang === 'string' ? { ...kept, xmlLang: kept.lang } : kept
}

type Rule = (value: string, ids: ReadonlySet<string>) => boolean

const areIds: Rule = (value, ids) => value.split(/\s+/).every((id) => ids.has(id))

// The roles are the two that rendering itself gives: others are allowed on some elements only.
const RULES: Readonly<Record<string, Rule>> = {
  ariaDescribedBy: areIds,
  ariaLabelledBy: areIds,
  dateTime: (value) => /^\d{4}(-\d{2}){0,2}$/.test(value),
  id: (value) => /^\S+$/.test(value),
  lang: (value) => /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value),
  role: (value) => value === 'note' || value === 'img',
}
