import { parentPort } from 'node:worker_threads'

// Runs in a thread of its own: does each task that it is sent, in the module that knows it, and answers through the port that came with it.
parentPort?.on('message', async ({ address, input, port }) => {
  try {
    const { task } = await import(address)
    port.postMessage({ value: await task.run(input) })
  } catch (error) {
    port.postMessage({ error })
  }
})
