/** What the program is told when it is started. */
export interface LaunchChoices {
  readonly profileFolder: string
  readonly sandbox: boolean
}

const FEATURES_OFF = ['Translate', 'MediaRouter', 'OptimizationHints', 'AcceptCHFrame', 'InterestFeedContentSuggestions']

const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--hide-scrollbars',
  '--mute-audio',
  '--lang=en-US',
  // Without it letters stand on whole pixels, and words look unevenly spaced.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
  // Nothing that a page names is fetched: no name and no number leads to a host.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-hang-monitor',
  '--disable-sync',
  `--disable-features=${FEATURES_OFF.join(',')}`,
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
]

/** The arguments of the browser. */
export function launchFlags(choices: LaunchChoices): readonly string[] {
  return [...FLAGS, ...(choices.sandbox ? [] : ['--no-sandbox']), `--user-data-dir=${choices.profileFolder}`]
}
