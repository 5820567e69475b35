/**
 * A text in which no line begins with a sign before which French has a space, or ends with an opening quote: the plain spaces there do not break.
 * As long as it was, so offsets stay.
 */
export function closeSigns(text: string): string {
  return text.replace(/ (?=[;:!?»])|(?<=«) /g, '\u00A0')
}
