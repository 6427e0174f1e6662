#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { EXIT } from './cli/exit.ts';
import { sinkOf } from './cli/io.ts';
import { main } from './cli/main.ts';
import { runWorker, startWorker } from './cli/workerThread.ts';
import { readKnowledge } from './knowledgeFiles.ts';
import { VERSION } from './version.ts';

/** From where the build puts the language data, seen from the bundle. */
const knowledge = () => readKnowledge(join(__dirname, '../data'));

// Also for the threads: a heap may grow by 60% of what is in use before it is cleaned up, not to four times.
setFlagsFromString('--heap-growing-percent=60');

if (isMainThread) runProgram();
else runWorker(knowledge);

function runProgram(): void {
  main(process.argv.slice(2), {
    input: process.stdin,
    output: sinkOf(process.stdout),
    errors: sinkOf(process.stderr),
    environment: process.env,
    version: VERSION,
    knowledge,
    threads: { available: availableParallelism(), start: (task) => startWorker(__filename, task) },
  }).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      // Whoever reads our output has seen enough (`isnad check | head`).
      if ((error as NodeJS.ErrnoException).code === 'EPIPE') return;
      process.stderr.write(`isnad: ${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = EXIT.trouble;
    },
  );
}
