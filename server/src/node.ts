#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { readKnowledge } from './knowledgeFiles.ts';
import { startServer } from './lsp/server.ts';

/** Where the build puts the language data, seen from the bundle. */
const DATA = join(__dirname, '../data');

const TRANSPORTS = /^--(stdio|node-ipc|socket|pipe)(=|$)/;

// Over IPC there is no input that ends with the client.
process.once('disconnect', () => process.exit(1));

if (process.argv.slice(2).some((argument) => TRANSPORTS.test(argument))) {
  startServer(createConnection(), {
    loadKnowledge: () => readKnowledge(DATA),
    readFile: readLocalFile,
    yieldToOthers: () => new Promise((resolve) => setImmediate(resolve)),
  });
} else {
  process.stderr.write('Usage: isnad-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME\n');
  process.exitCode = 2;
}

async function readLocalFile(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
