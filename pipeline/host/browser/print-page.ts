import type { PrintJob } from '../../model/index.ts'

/** What printing needs of a browser's page. */
export interface PrintablePage {
  setContent(html: string, options: { readonly waitUntil: 'load'; readonly timeout: number }): Promise<void>
  pdf(options: typeof PDF): Promise<Uint8Array>
  screenshot(options: PictureOptions): Promise<Uint8Array>
  evaluate(script: string): Promise<unknown>
}

interface PictureOptions {
  readonly type: 'png'
  readonly clip: { readonly x: 0; readonly y: 0; readonly width: number; readonly height: number }
  readonly captureBeyondViewport: true
}

/** A contents page may grow by its own numbers and move what follows, and a figure that did not fit is tried smaller, twice; more often than this nothing has been seen to move. */
const MOST_CORRECTIONS = 6

/** The time limit is kept by the caller, for each step: 0 is none. */
const PDF = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 }

/** Prints a page that is given as text, and prints it again where the numbers of its pages were not yet right; or takes a picture of it. */
export async function printPage(page: PrintablePage, job: PrintJob): Promise<Uint8Array> {
  await page.setContent(job.html, { waitUntil: 'load', timeout: 0 })
  if (job.picture) return page.screenshot({ type: 'png', clip: { x: 0, y: 0, ...job.picture }, captureBeyondViewport: true })
  let pdf = await page.pdf(PDF)
  if (!job.pageNumbers) return pdf
  for (let correction = 0; correction < MOST_CORRECTIONS; correction++) {
    const numbers = await job.pageNumbers(pdf)
    const style = await job.laterStyle?.(pdf)
    const hasChanged = await page.evaluate(`(${WRITE_CORRECTIONS})(${JSON.stringify({ numbers, style: style ?? '' })})`)
    if (hasChanged !== true) break
    pdf = await page.pdf(PDF)
  }
  return pdf
}

/** Runs in the browser, hence a text: writes the numbers where they are asked for, and the style; tells whether anything has changed. */
const WRITE_CORRECTIONS = `({ numbers, style }) => {
  let hasChanged = false
  const sheet = document.head.querySelector('style[data-later]') ?? document.head.appendChild(document.createElement('style'))
  sheet.setAttribute('data-later', '')
  if (sheet.textContent !== style) {
    sheet.textContent = style
    hasChanged = true
  }
  for (const element of document.querySelectorAll('[data-page-of]')) {
    const text = String(numbers[element.getAttribute('data-page-of')] ?? '')
    if (element.textContent !== text) {
      element.textContent = text
      hasChanged = true
    }
  }
  return hasChanged
}`
