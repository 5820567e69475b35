/** A fixture as readers of the documentation see it, or undefined where it shows that nothing is found. */
export function exampleOf(name, body) {
  const parts = body
    .split(/^--- /m)
    .slice(1)
    .map((part) => ({ head: part.slice(0, part.indexOf('\n')).trim(), content: part.slice(part.indexOf('\n') + 1) }))
  const finds = (parts.at(-1)?.content ?? '').split('\n').filter((line) => line !== '')
  if (parts.at(-1)?.head !== 'finds' || finds.length === 0) return undefined
  return [`## Example: ${name}`, ...parts.slice(0, -1).map(file), 'Concord says:', finds.map(finding).join('\n')].join('\n\n')
}

function file({ head, content }) {
  const [name, kind, ...rest] = head.split(' ')
  switch (kind) {
    case 'bytes':
      return `${titleOf(name)}, with the bytes \`${rest.join(' ')}\``
    case 'size':
      return `${titleOf(name)}, ${rest[0]} bytes long`
    case 'link':
      return `${titleOf(name)}, a link to \`${rest[0]}\``
    default:
      return content === '' ? `${titleOf(name)}, an empty file` : `${titleOf(name)}\n\n~~~~${syntaxOf(name)}\n${content}~~~~`
  }
}

/** Short fixtures name an edition by its language, and the concept table by what it is. */
function titleOf(name) {
  if (name === 'terms') return '`documents/terms.yaml`'
  return isLanguage(name) ? `The edition \`${name}\`` : `\`${name}\``
}

function isLanguage(name) {
  return !/[./]/.test(name)
}

function syntaxOf(name) {
  if (name === 'terms') return 'yaml'
  return isLanguage(name) ? 'markdown' : ({ md: 'markdown', yaml: 'yaml', svg: 'xml' }[name.split('.').at(-1)] ?? 'text')
}

/** \`fr:1:12-1:20 message\`, said in words. */
function finding(line) {
  const [, name, row, column, message] = /^(.+?):(\d+):(\d+)-\d+:\d+ (.*)$/.exec(line) ?? []
  return message === undefined ? `- ${line}` : `- \`${name}\`, line ${row}, column ${column}: ${message}`
}
