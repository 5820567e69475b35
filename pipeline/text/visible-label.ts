/** A label without the characters that nobody sees: what its author believes to have typed. */
export function visibleLabel(label: string): string {
  return label.replace(/[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g, '').toLowerCase()
}
