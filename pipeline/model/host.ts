import type { History } from './history.ts'
import type { Task } from './task.ts'

/** A file below the documents folder. `path` counts from the root, with slashes. */
export interface DocumentFile {
  readonly path: string
  /** Set where the file must not be read: it is a link that leads out of the documents folder, or it is not a file. */
  readonly problem?: 'leads-out' | 'not-a-file'
}

/** A page to print. `html` is complete: styles, fonts and pictures are inside it. */
export interface PrintJob {
  readonly html: string
  /** Called after the first printing; its answer is written into the elements with `data-page-of`, and the page is printed again where one changed. */
  readonly pageNumbers?: (pdf: Uint8Array) => Promise<Readonly<Record<string, number | string>>>
  /** The measures of a picture, in pixels, that is taken of the page instead of printing it. */
  readonly picture?: { readonly width: number; readonly height: number }
  /** Called beside it: style rules that only a printing shows to be needed, in the place of those of the last answer. */
  readonly laterStyle?: (pdf: Uint8Array) => Promise<string>
}

export interface Cache {
  get(key: string): Promise<Uint8Array | undefined>
  put(key: string, bytes: Uint8Array): Promise<void>
}

/** The outside world, as far as the engine knows it. */
export interface Host {
  /** The documents folder as a path from the root, with slashes and without one at its end; '' where it is the root. */
  readonly documentsFolder: string
  /** Every file below the documents folder, sorted by path. */
  listDocuments(): Promise<readonly DocumentFile[]>
  /** Bytes of a file below the documents folder; refuses any other. */
  readDocument(path: string): Promise<Uint8Array>
  /** The first bytes of such a file, at most so many: what a file is stands there. */
  readBeginning(path: string, length: number): Promise<Uint8Array>
  /** A style sheet by its name, from the project's `styles/`, else Concord's own. */
  readStyle(name: string): Promise<string>
  /**
   * A bundled font file by its name, for example `LibertinusSerif_400Regular`: WOFF2 for pages, TrueType for files that hold fonts as they are.
   * It has the given letters, else the Latin ones.
   */
  readFont(name: string, kind?: 'woff2' | 'truetype', letters?: string): Promise<Uint8Array>
  /** PDF bytes of a page, or PNG bytes where a picture is asked for. Starts a browser at the first call. */
  print(job: PrintJob): Promise<Uint8Array>
  /** Does a task, in another thread where there is one. */
  perform<In, Out>(task: Task<In, Out>, input: In): Promise<Out>
  /** What tells one browser's output from another's, without starting it. */
  browserId(): Promise<string>
  readOutput(path: string): Promise<Uint8Array | undefined>
  /** Writes whole or not at all. */
  writeOutput(path: string, bytes: Uint8Array): Promise<void>
  removeOutput(path: string): Promise<void>
  /** What git knows of the documents; undefined where it knows nothing. */
  history(): Promise<History | undefined>
  readonly cache: Cache
}
