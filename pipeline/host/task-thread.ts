import { MessageChannel, Worker } from 'node:worker_threads'
import { ConcordError, type Task } from '../model/index.ts'

/** Does tasks in a thread of its own, one after another. */
export interface TaskThread {
  perform<In, Out>(task: Task<In, Out>, input: In): Promise<Out>
  /** Ends the thread, and what it is doing. */
  close(): Promise<void>
}

/**
 * Opens a thread, which starts with its first task. A thread loads compiled modules only: where Concord runs from its sources, as in its own
 * tests, tasks are done in the thread of the caller, by the same code.
 */
export function taskThread(address: string = import.meta.url): TaskThread {
  if (!address.endsWith('.js')) return { perform: (task, input) => task.run(input), close: async () => undefined }
  let worker: Worker | undefined
  let fault: unknown
  const start = () => {
    const started = new Worker(new URL('task-worker.js', address))
    started.unref()
    started.on('error', (error) => {
      fault = error
    })
    return started
  }
  return {
    perform: (task, input) => {
      worker ??= start()
      const { port1, port2 } = new MessageChannel()
      worker.postMessage({ address: task.address, input, port: port2 }, [port2])
      return new Promise((resolve, reject) => {
        let hasAnswered = false
        port1.once('message', (answer) => {
          hasAnswered = true
          if ('error' in answer) reject(answer.error)
          else resolve(answer.value)
          port1.close()
        })
        port1.once('close', () => {
          if (!hasAnswered) worker = undefined
          reject(threadFailed(fault))
        })
      })
    },
    close: async () => {
      await worker?.terminate()
    },
  }
}

function threadFailed(cause: unknown): ConcordError {
  return new ConcordError('thread-failed', 'The thread that repairs PDFs has ended', {
    remedy: 'Give the command more memory, or use fewer `--jobs`.',
    ...(cause !== undefined && { cause }),
  })
}
