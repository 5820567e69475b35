/** Where an address in a text really leads. An empty work is the publication's own page; `text` means that the link is left out and its words stay. */
export type Resolved =
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'work'; readonly publication: string; readonly work: string; readonly fragment: string }
  | { readonly kind: 'anchor'; readonly fragment: string }
  | { readonly kind: 'picture'; readonly file: string }
  | { readonly kind: 'text' }
