// Writes the reference pages for editors from the code: the rules from their own pages, the commands from their help, the conditions of PDFs from their list, the settings from their schemas.

import { keepCurrent } from './current-files.js'
import { checksPage } from './docs/checks-page.js'
import { commandsPage } from './docs/commands-page.js'
import { pdfPage } from './docs/pdf-page.js'
import { settingsPage } from './docs/settings-page.js'

keepCurrent([
  { path: 'docs/checks.md', text: checksPage() },
  { path: 'docs/commands.md', text: commandsPage() },
  { path: 'docs/pdf.md', text: pdfPage() },
  { path: 'docs/settings.md', text: settingsPage() },
])
