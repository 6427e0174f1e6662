import type { Knowledge } from '../core/knowledge.ts';
import type { KnowledgeProblem } from '../core/lexicon/table.ts';
import { type ArticleFile, type ArticleReport, prepareTask, type Task } from './task.ts';
import { type Tell, throughSteps } from './tell.ts';

/** Those who work on articles. */
export interface Pool {
  /** Articles to have in hand at the same time: enough for every thread to be busy while an article before is long. */
  readonly atOnce: number;
  /** What of the language data is damaged. */
  problems(): Promise<readonly KnowledgeProblem[]>;
  /** @returns null where the worker died over it */
  work(file: ArticleFile, tell: Tell): Promise<ArticleReport | null>;
  close(): Promise<void>;
}

/** Works in this thread, one article after another. */
export function ownThread(task: Task, knowledge: Knowledge): Pool {
  const work = prepareTask(task, knowledge);
  return {
    atOnce: 1,
    problems: () => Promise.resolve(knowledge.problems),
    work: (file, tell) => throughSteps(work(file), tell),
    close: () => Promise.resolve(),
  };
}

/** What a worker says. The first thing is what it could not read of its language data. */
export type FromWorker =
  { readonly problems: readonly KnowledgeProblem[] } | { readonly share: number } | { readonly report: ArticleReport };

/** A thread that was started with the task and is sent one article at a time. */
export interface WorkerThread {
  send(file: ArticleFile): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** The thread has ended by itself. */
  onDeath(listener: (error: Error) => void): void;
  end(): Promise<unknown>;
}

/** Articles in hand for each thread. */
const AHEAD = 4;

/** Works in threads of its own, which are started as they are needed. One that dies is replaced, and only the article it was reading is lost. */
export function threads(size: number, start: () => WorkerThread): Pool {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  const queue: (() => void)[] = [];
  let first: Thread | undefined;

  const begin = (): Thread => {
    const thread = new Thread(start(), () => {
      all.delete(thread);
      const index = idle.indexOf(thread);
      if (index >= 0) idle.splice(index, 1);
    });
    all.add(thread);
    first ??= thread;
    return thread;
  };
  const anIdle = async (): Promise<Thread> => {
    for (;;) {
      const thread = idle.pop() ?? (all.size < size ? begin() : undefined);
      if (thread) return thread;
      await new Promise<void>((resolve) => queue.push(resolve));
    }
  };
  return {
    atOnce: size * AHEAD,
    problems: () => {
      if (!first) idle.push(begin());
      return (first as Thread).problems;
    },
    async work(file, tell) {
      const thread = await anIdle();
      try {
        const report = await thread.work(file, tell);
        if (report) idle.push(thread);
        return report;
      } finally {
        queue.shift()?.();
      }
    },
    close: async () => {
      await Promise.all([...all].map((thread) => thread.end()));
    },
  };
}

/** A thread and the article that it has in hand. */
class Thread {
  /** Rejected where the thread dies before it is ready. */
  readonly problems: Promise<readonly KnowledgeProblem[]>;
  private inHand: { resolve(report: ArticleReport | null): void; reject(error: Error): void; tell: Tell } | null = null;
  private ready = false;
  private dead: Error | null = null;

  constructor(
    private readonly worker: WorkerThread,
    onDeath: () => void,
  ) {
    this.problems = new Promise((resolve, reject) => {
      worker.onMessage((message) => {
        if ('problems' in message) {
          this.ready = true;
          resolve(message.problems);
        } else if ('share' in message) void this.inHand?.tell(message.share);
        else this.finish((hand) => hand.resolve(message.report));
      });
      worker.onDeath((error) => {
        this.dead = error;
        onDeath();
        reject(error);
        this.finish((hand) => (this.ready ? hand.resolve(null) : hand.reject(error)));
      });
    });
    // Who works with the thread hears of it there.
    this.problems.catch(() => undefined);
  }

  work(file: ArticleFile, tell: Tell): Promise<ArticleReport | null> {
    if (this.dead) return Promise.reject(this.dead);
    return new Promise((resolve, reject) => {
      this.inHand = { resolve, reject, tell };
      this.worker.send(file);
    });
  }

  end(): Promise<unknown> {
    return this.worker.end();
  }

  private finish(how: (hand: NonNullable<typeof this.inHand>) => void): void {
    const hand = this.inHand;
    this.inHand = null;
    if (hand) how(hand);
  }
}
