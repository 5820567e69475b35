/** What a field of a form takes, the usual kind first. */
export const FIELD_TYPES = ['text', 'url', 'email', 'tel', 'date', 'number', 'signature'] as const

export type FieldType = (typeof FIELD_TYPES)[number]
