/**
 * Work that needs nothing but what it is given, so that a host may have it done in another thread. The module at `address` exports it
 * as `task`; what goes in and comes out is plain data and bytes.
 */
export interface Task<In, Out> {
  readonly address: string
  run(input: In): Promise<Out>
}
