/** Where the columns stand on the page, in millimetres: from its sides, and from one another. */
export const COLUMNS = { margin: 20, gap: 9 } as const
