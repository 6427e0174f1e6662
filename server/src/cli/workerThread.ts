import { type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Knowledge } from '../core/knowledge.ts';
import type { FromWorker, WorkerThread } from './pool.ts';
import { type ArticleFile, prepareTask, type Task } from './task.ts';

/** What a thread may hold of objects that have just been made, in MB: with more (48 unless said) it is no faster, and there is a thread for each core. */
const YOUNG = 12;

/**
 * Starts a thread for a task.
 * @param program the bundle of the command line, which calls `runWorker` where it finds itself in a thread
 */
export function startWorker(program: string, task: Task): WorkerThread {
  const worker = new Worker(program, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
  let ended = false;
  return {
    send: (file) => worker.postMessage(file),
    onMessage: (listener) => worker.on('message', listener),
    onDeath(listener) {
      let error: Error | undefined;
      worker.on('error', (reason: Error) => (error = reason));
      worker.on('exit', (code) => {
        if (!ended) listener(error ?? new Error(`the thread ended with ${code}`));
      });
    },
    end() {
      ended = true;
      return worker.terminate();
    },
  };
}

/** How often a thread tells how far it is, in milliseconds. */
const INTERVAL = 200;

/** The thread's side: works on the articles it is sent until it is ended. */
export function runWorker(knowledge: () => Knowledge): void {
  const port = parentPort as MessagePort;
  const say = (message: FromWorker) => port.postMessage(message);
  const known = knowledge();
  const work = prepareTask(workerData as Task, known);
  say({ problems: known.problems });
  port.on('message', (file: ArticleFile) => {
    const steps = work(file);
    let next = Date.now() + INTERVAL;
    for (;;) {
      const step = steps.next();
      if (step.done) return say({ report: step.value });
      if (Date.now() < next) continue;
      next = Date.now() + INTERVAL;
      say({ share: step.value });
    }
  });
}
