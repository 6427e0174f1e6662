import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Knowledge } from './core/knowledge.ts';
import type { InitializationOptions } from './lsp/protocol.ts';
import { startServer } from './lsp/server.ts';
import { unpackKnowledge } from './packedKnowledge.ts';

declare const self: DedicatedWorkerGlobalScope;

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  loadKnowledge: knowledgeFrom,
  // A worker has no files.
  files: {
    readFile: () => Promise.resolve(null),
    listFolder: () => Promise.resolve({ files: [], folders: [] }),
    writeFile: () => Promise.resolve(false),
  },
  yieldToOthers,
});

/** A worker has no files: the client sends what it has read. */
function knowledgeFrom({ lexicon, model }: InitializationOptions): Knowledge {
  return unpackKnowledge({
    lexicon: () => bytesOf(lexicon),
    model: () => bytesOf(model),
  });
}

function bytesOf(sent: string | Uint8Array | null | undefined): Uint8Array {
  if (sent === null || sent === undefined) throw new Error('the file is missing');
  return typeof sent === 'string' ? fromBase64(sent) : sent;
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** A timer would wait for 4 ms; a message to oneself comes after those that have arrived. */
function yieldToOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
