import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { afterEach, describe, it } from 'mocha';
import { fileURLToPath } from 'node:url';
import { packedKnowledge } from '../support/knowledge.ts';
import { ABLE_CLIENT } from './client.ts';

const URI = 'vscode-vfs://host/news/a.khabar';

/** What a Web Worker has and one of Node's has not. */
const SHIM = `
const { parentPort } = require('node:worker_threads');
globalThis.self = { postMessage: (message) => parentPort.postMessage(message), addEventListener() {} };
parentPort.on('message', (data) => self.onmessage({ data }));
`;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** The server for the browser in a worker, and the messages that it sends. */
class WorkerClient {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, (message: Message) => void>();

  constructor() {
    const [bundle] = buildSync({
      entryPoints: [fileURLToPath(new URL('../../src/browser.ts', import.meta.url))],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      write: false,
    }).outputFiles;
    this.worker = new Worker(SHIM + bundle.text, { eval: true });
    this.worker.on('message', (message: Message) => {
      if (message.method === undefined) this.waiting.get(message.id!)?.(message);
      else if (message.id !== undefined) this.worker.postMessage({ jsonrpc: '2.0', id: message.id, result: null });
    });
  }

  async request(method: string, params: unknown): Promise<unknown> {
    const id = this.waiting.size + 1;
    const answered = new Promise<Message>((resolve) => this.waiting.set(id, resolve));
    this.worker.postMessage({ jsonrpc: '2.0', id, method, params });
    const { result, error } = await answered;
    assert.equal(error, undefined);
    return result;
  }

  notify(method: string, params: unknown): void {
    this.worker.postMessage({ jsonrpc: '2.0', method, params });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}

describe('the server in a Web Worker', () => {
  let client: WorkerClient;
  afterEach(() => client.stop());

  async function namesFound(initializationOptions: object): Promise<readonly string[]> {
    client = new WorkerClient();
    await client.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities: ABLE_CLIENT,
      initializationOptions,
    });
    client.notify('initialized', {});
    const text = 'وصل الوفد إلى القاهرة.';
    client.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'arabic-news', version: 1, text } });
    const { annotations } = (await client.request('isnad/annotations', { textDocument: { uri: URI } })) as {
      annotations: Record<string, unknown>;
    };
    return Object.keys(annotations);
  }

  it('reads with the data that the client sends', async () => {
    const { lexicon, model } = packedKnowledge();
    assert.ok((await namesFound({ lexicon, model })).includes('entity.GPE'));
  });

  it('takes them in base64 too', async () => {
    const { lexicon, model } = packedKnowledge();
    const base64 = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('base64');
    assert.ok((await namesFound({ lexicon: base64(lexicon), model: base64(model) })).includes('entity.GPE'));
  });

  it('works without data', async () => assert.deepEqual(await namesFound({}), []));
});
