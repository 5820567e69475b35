/** The path of the page of a work under the output folder. */
export function comparisonPath(publication: string, work: string): string {
  return `report/${publication}/${work}.html`
}
