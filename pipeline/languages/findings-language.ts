import { LANGUAGES } from './index.ts'

/** The language in which rules write their messages: the first that Concord knows. */
export const FINDINGS_LANGUAGE = LANGUAGES[0]?.tag ?? ''
