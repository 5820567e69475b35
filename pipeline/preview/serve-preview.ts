import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { ConcordError } from '../model/index.ts'
import { answerTo } from './answer-to.ts'
import type { LiveSite } from './live-site.ts'
import { PREVIEW_PATHS } from './preview-page.ts'

/** A server for browsers on this computer. */
export interface PreviewServer {
  readonly address: string
  close(): Promise<void>
}

export interface PreviewServerOptions {
  /** Ports to try, the first that is free is taken; 0 is any. */
  readonly ports: readonly number[]
  /** The style of what is added to pages. */
  readonly style: string
  /** Told of a fault of our own. */
  readonly onFault: (error: unknown) => void
}

/** The only address that is listened to: a text that is being written is nobody else's business. */
const HERE = '127.0.0.1'

/** Serves a site until it is closed. */
export async function servePreview(site: LiveSite, { onFault, ports, style }: PreviewServerOptions): Promise<PreviewServer> {
  // Pages that were left open by an earlier preview must not take this one's first state for theirs.
  const start = Date.now().toString(36)
  const version = () => `${start}.${site.version()}`
  let names: readonly string[] = []
  const server = createServer((request, response) => {
    const refusal = refusalOf(request, names)
    if (refusal) return send(request, response, refusal)
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === `/${PREVIEW_PATHS.events}`) return tellChanges(response, site, version)
    site
      .current()
      .then((current) => answerTo(pathname, current, { style, version: version() }))
      .then(({ body, location, status, type }) =>
        send(request, response, { status, body, headers: { 'Content-Type': type, ...(location !== undefined && { Location: location }) } }),
      )
      .catch(onFault)
  })
  const port = await listenOn(server, ports)
  names = [`${HERE}:${port}`, `localhost:${port}`]
  return {
    address: `http://${HERE}:${port}/`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

interface Sent {
  readonly status: number
  readonly body: Uint8Array | string
  readonly headers: Readonly<Record<string, string>>
}

/** Nothing is changed by asking; and a page of the web that has got its own name to mean this computer may not read what stands here. */
function refusalOf({ headers, method }: IncomingMessage, names: readonly string[]): Sent | undefined {
  const text = { 'Content-Type': 'text/plain; charset=utf-8' }
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, body: 'Only reading is possible\n', headers: { ...text, Allow: 'GET, HEAD' } }
  if (names.includes(headers.host ?? '')) return undefined
  return { status: 403, body: `This preview answers at http://${names[0] ?? HERE}/ only\n`, headers: text }
}

function send({ method }: IncomingMessage, response: ServerResponse, { body, headers, status }: Sent): void {
  const always = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
  response.writeHead(status, { ...headers, ...always })
  response.end(method === 'HEAD' ? undefined : body)
}

/** Tells a page which state of the site is the newest, now and after every change, as server-sent events. */
function tellChanges(response: ServerResponse, site: LiveSite, version: () => string): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const tell = () => void response.write(`data: ${version()}\n\n`)
  response.write('retry: 500\n')
  tell()
  response.on('close', site.onChange(tell))
}

async function listenOn(server: Server, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    if (!(await isListening(server, port))) continue
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : port
  }
  throw new ConcordError('port-taken', `Another program uses port ${ports.join(', ')} of this computer`, {
    remedy: 'End it, or name another port with `--port`; `--port 0` takes one that is free.',
  })
}

function isListening(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening)
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    const onListening = () => {
      server.off('error', onError)
      resolve(true)
    }
    server.once('error', onError).once('listening', onListening).listen(port, HERE)
  })
}
