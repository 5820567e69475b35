import { afterAll, expect, test } from 'vitest'
import { taskThread } from '../pipeline/host/task-thread.ts'
import type { Task } from '../pipeline/model/index.ts'

// The thread of the compiled program, which `npm run compile` has made.
const thread = taskThread(new URL('../dist/host/task-thread.js', import.meta.url).href)
afterAll(() => thread.close())

function taskOf(body: string): Task<number, number> {
  const run = () => Promise.reject(new Error('done in the thread of the caller'))
  return { address: `data:text/javascript,export const task = { run: async (input) => { ${encodeURIComponent(body)} } }`, run }
}

test('tasks are done in another thread, also several at once', async () => {
  const task = taskOf('return input * 2')
  expect(await Promise.all([1, 2, 3].map((input) => thread.perform(task, input)))).toEqual([2, 4, 6])
})

test('what a task throws is thrown where it was asked for', async () => {
  await expect(thread.perform(taskOf('throw new RangeError("too much")'), 1)).rejects.toThrow('too much')
})

test('a thread that ends says so, and the next task has a new one', async () => {
  await expect(thread.perform(taskOf('process.exit(1)'), 1)).rejects.toMatchObject({ code: 'thread-failed' })
  expect(await thread.perform(taskOf('return input'), 5)).toBe(5)
})

test('from its sources Concord has no other thread: TypeScript cannot be loaded there', async () => {
  const task = { address: '', run: async (input: number) => input + 1 }
  expect(await taskThread('file:///pipeline/host/task-thread.ts').perform(task, 1)).toBe(2)
})
