#!/usr/bin/env node
import { join } from 'node:path';
import { sinkOf } from './cli/io.ts';
import { EXIT, main } from './cli/main.ts';
import { readKnowledge } from './knowledgeFiles.ts';
import { VERSION } from './version.ts';

main(process.argv.slice(2), {
  input: process.stdin,
  output: sinkOf(process.stdout),
  errors: sinkOf(process.stderr),
  environment: process.env,
  version: VERSION,
  // Where the build puts the language data, seen from the bundle.
  knowledge: () => readKnowledge(join(__dirname, '../data')),
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
