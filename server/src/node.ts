#!/usr/bin/env node
import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { restrainHeap } from './heap.ts';
import { readKnowledge } from './knowledgeFiles.ts';
import { localFiles } from './localFiles.ts';
import { startServer } from './lsp/server.ts';

/** Where the build puts the language data, seen from the bundle. */
const DATA = join(__dirname, '../data');

const TRANSPORTS = /^--(stdio|node-ipc|socket|pipe)(=|$)/;

restrainHeap();

// Over IPC there is no input that ends with the client.
process.once('disconnect', () => process.exit(1));

if (process.argv.slice(2).some((argument) => TRANSPORTS.test(argument))) {
  startServer(createConnection(), {
    loadKnowledge: () => readKnowledge(DATA),
    files: localFiles,
    yieldToOthers: () => new Promise((resolve) => setImmediate(resolve)),
  });
} else {
  process.stderr.write('Usage: isnad-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME\n');
  process.exitCode = 2;
}
