/** A field of a form as its file must know it. */
export interface FormField {
  readonly kind: 'text' | 'choice' | 'check'
  /** Unique in the form, the same in every language. Boxes of which one can be ticked have one name. */
  readonly name: string
  /** What it is, for those who do not see its surroundings: label, help and, where need be, the heading above. */
  readonly description: string
  /** Lines of a text. */
  readonly lines: number
  /** What a box stands for when it is ticked. */
  readonly value: string
  /** What the boxes with this name are about. */
  readonly group: string
  readonly isRequired: boolean
}
