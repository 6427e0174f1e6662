import { join } from 'node:path';
import { runCached } from './codeCache.ts';
import { restrainHeap } from './heap.ts';

const FOLDER = '--code-cache=';

// Compiled code is for the engine's settings too: this is what the server sets itself.
restrainHeap();

const server = join(__dirname, 'node.cjs');
const folder = process.argv.find((argument) => argument.startsWith(FOLDER))?.slice(FOLDER.length);
if (folder) runCached(server, folder);
else {
  process.stderr.write(`Usage: start ${FOLDER}FOLDER and the arguments of isnad-language-server\n`);
  process.exitCode = 2;
}
