/** Containers that mean something: call-outs, pull quotes, captions, numbered paragraphs, definitions, fields of a form. `:::name[Title]{#id}` … `:::`. */
export const KNOWN_DIRECTIVES: readonly string[] = [
  'note',
  'tip',
  'warning',
  'example',
  'sidebar',
  'pullquote',
  'figure',
  'table',
  'numbered',
  'definitions',
  'field',
  'fields',
]
