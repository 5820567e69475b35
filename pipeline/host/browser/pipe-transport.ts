import type { Readable, Writable } from 'node:stream'

/** Carries messages to a browser and back; the shape that puppeteer expects. */
export interface PipeTransport {
  send(message: string): void
  close(): void
  onmessage?: (message: string) => void
  onclose?: () => void
}

/** Messages over two pipes, each ended by a zero byte. */
export function pipeTransport(commands: Writable, answers: Readable): PipeTransport {
  const transport: PipeTransport = {
    send: (message) => void commands.write(`${message}\0`),
    close: () => {
      commands.destroy()
      answers.destroy()
    },
  }
  // A pipe that breaks shows in the end of the process, which somebody waits for.
  commands.on('error', () => undefined)
  answers.on('error', () => undefined)
  answers.on('close', () => transport.onclose?.())
  let pending: Buffer[] = []
  answers.on('data', (piece: Buffer) => {
    pending.push(piece)
    if (!piece.includes(0)) return
    const texts = Buffer.concat(pending)
    const end = texts.lastIndexOf(0)
    pending = [texts.subarray(end + 1)]
    for (const message of texts.toString('utf8', 0, end).split('\0')) setImmediate(() => transport.onmessage?.(message))
  })
  return transport
}
