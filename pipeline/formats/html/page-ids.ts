/** Ids of the frame. Ids inside a text begin with a letter, so that none can be the same. */
export const TEXT_ID = '_text'
export const CONTENTS_ID = '_contents'
/** Id of the section about the publication. */
export const ABOUT_ID = '_about'
export const DOWNLOADS_ID = '_downloads'
