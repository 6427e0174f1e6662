import type { Knowledge } from '../core/knowledge.ts';
import type { WorkerThread } from './pool.ts';
import type { Task } from './task.ts';

/** Where text goes to. */
export interface Sink {
  readonly isTerminal: boolean;
  /** Waits until the text is taken, so that a slow reader slows the writer and nothing piles up. */
  write(text: string): Promise<void>;
}

/** The world as a command sees it. */
export interface Io {
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: Sink;
  readonly errors: Sink;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Reads the lexicon and the model; asked for only by commands that need them. */
  knowledge(): Knowledge;
  /** Threads to work in besides this one. */
  readonly threads: {
    /** How many the machine runs at the same time. */
    readonly available: number;
    start(task: Task): WorkerThread;
  } | null;
}

/** A Node stream as a sink. Writing fails with the stream's own error: EPIPE when the reader has gone. */
export function sinkOf(stream: NodeJS.WriteStream): Sink {
  // Without a listener the error that `write` is told of would be thrown as well.
  stream.on('error', () => undefined);
  return {
    isTerminal: stream.isTTY === true,
    write: (text) =>
      text === ''
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            stream.write(text, (error) => (error ? reject(error) : resolve()));
          }),
  };
}
