/** A browser that could be started, and how to tell its output from another's. */
export interface FoundBrowser {
  /** Changes whenever the program may have changed. */
  readonly id: string
  /** Path of the program. Unpacks it where it is still packed. */
  executable(): Promise<string>
  /** Folder with the shared libraries that the program needs, for systems that lack them. */
  readonly libraries?: () => Promise<string>
}

/** Where a browser is looked for: the environment and the folder for what is unpacked. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly cacheFolder: string
}
