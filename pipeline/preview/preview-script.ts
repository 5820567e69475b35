/**
 * What pages of a preview do: each finding is put behind the element that it is about, a bar tells how many there are, and the page reloads itself when
 * it has changed, where the reader was.
 */
export const PREVIEW_SCRIPT = `(() => {
  const data = JSON.parse(document.getElementById('_preview').textContent)
  const make = (name, className, ...children) => {
    const element = document.createElement(name)
    element.className = className
    element.append(...children)
    return element
  }
  const inCode = (text) => text.split('\`').map((part, at) => (at % 2 === 1 ? make('code', '', part) : part))
  const lineOf = ({ severity, severityName, message, rule, place }) => {
    const line = make('span', 'preview-finding preview-' + severity)
    line.append(make('strong', '', severityName), ' ', make('span', '', ...inCode(message)), ' ', make('span', 'preview-rule', rule + ' · ' + place))
    return line
  }
  const changeOf = ({ language, words }) => {
    const change = make('span', 'preview-change')
    change.lang = language
    for (const { kind, text } of words) change.append(kind === 'same' ? text : make(kind === 'added' ? 'ins' : 'del', '', text))
    return change
  }
  const whole = 'table, figure, pre, .heading, [role="figure"]'
  const put = (finding, at) => {
    const element = finding.id === undefined ? null : document.getElementById(finding.id)
    if (!element) return undefined
    const note = make('div', 'preview-note', lineOf(finding), ...(finding.change ? [changeOf(finding.change)] : []))
    note.setAttribute('role', 'note')
    note.id = '_finding-' + at
    note.lang = data.findingsLanguage
    const block = element.closest(whole) ?? element
    if (block.matches('li, td, th, dt, dd')) block.append(note)
    else {
      let last = block
      while (last.nextElementSibling?.classList.contains('preview-note')) last = last.nextElementSibling
      last.after(note)
    }
    return note.id
  }
  const item = (finding, at) => {
    const id = put(finding, at)
    const line = lineOf(finding)
    line.lang = data.findingsLanguage
    if (id === undefined) return make('li', '', line)
    const link = make('a', '', line)
    link.href = '#' + id
    return make('li', '', link)
  }
  const count = data.findings.length
  const title = count === 0 ? data.words.noFindings : data.words.findings + ' (' + count + ')'
  const bar = make('section', 'preview-bar')
  bar.setAttribute('aria-label', data.words.preview)
  const status = make('p', 'preview-said')
  status.setAttribute('role', 'status')
  const say = (text) => {
    status.textContent = text
    status.hidden = text === ''
  }
  say('')
  const warnings = data.warnings.map((text) => make('p', 'preview-said', ...inCode(text)))
  const list = make('ol', 'preview-list', ...data.findings.map(item))
  const details = make('details', 'preview-here', make('summary', '', title), list)
  const key = 'concord-preview-open'
  details.open = sessionStorage.getItem(key) === 'yes'
  details.addEventListener('toggle', () => sessionStorage.setItem(key, details.open ? 'yes' : 'no'))
  const links = data.links.map(({ href, text }) => {
    const link = make('a', '', text)
    link.href = href
    return link
  })
  const here = count === 0 ? make('p', 'preview-here', title) : details
  bar.append(...warnings, status, ...(data.isText ? [here] : []), ...links)
  document.body.append(bar)
  const events = new EventSource(data.events)
  events.onmessage = ({ data: version }) => {
    say('')
    if (version === data.version) return
    events.close()
    location.reload()
  }
  events.onerror = () => say(data.words.ended)
  addEventListener('pagehide', () => events.close())
})()
`
