import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { WorkspaceSymbol } from 'vscode-languageserver/node';
import type { CheckWorkspaceResult, WorkspaceSourcesResult } from '../../src/lsp/protocol.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { TestClient } from './client.ts';

const A = 'file:///news/a.khabar';
const B = 'file:///news/old/b.txt';
const C = 'file:///news/c.txt';
const OPEN_MARK = 'وقال سامي نور: “لن نعود إلى ما كان أبدا.';

describe('the workspace', () => {
  let client: TestClient;
  beforeEach(() => (client = TestClient.fork('stdio')));
  afterEach(() => client.dispose());

  const symbols = async (query: string): Promise<string[]> =>
    (await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ name }) => name);

  const changed = (uri: string, type: 1 | 2 | 3): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

  it('says who is quoted where', async () => {
    client.files.set(A, 'قالت سلمى الخوري إن الجسر جاهز.\n\nالمصدر: وكالة رويترز');
    client.files.set(B, 'وأكدت سلمى الخوري أن الطريق آمن.');
    await client.initialize();
    const result = await client.connection.sendRequest<WorkspaceSourcesResult>('isnad/workspaceSources', {});
    assert.deepEqual(result, {
      articles: 2,
      complete: true,
      sources: [
        {
          name: 'سلمى الخوري',
          kind: 'named',
          type: 'PERS',
          words: 6,
          statements: 2,
          files: [
            {
              uri: A,
              words: 3,
              statements: 1,
              range: { start: { line: 0, character: 5 }, end: { line: 0, character: 16 } },
            },
            {
              uri: B,
              words: 3,
              statements: 1,
              range: { start: { line: 0, character: 6 }, end: { line: 0, character: 17 } },
            },
          ],
          outlets: [{ name: 'وكالة رويترز', statements: 1 }],
        },
      ],
    });
  });

  it('follows files that the client says have changed', async () => {
    client.files.set(A, 'وصل الوفد إلى القاهرة.');
    await client.initialize();
    assert.deepEqual(await symbols('القاهرة'), ['القاهرة']);
    client.files.set(B, 'وصل الوفد إلى بيروت.');
    await changed(B, 1);
    assert.deepEqual(await symbols('بيروت'), ['بيروت']);
    client.files.set(A, 'وصل الوفد إلى دمشق.');
    await changed(A, 2);
    assert.deepEqual([await symbols('القاهرة'), await symbols('دمشق')], [[], ['دمشق']]);
    await changed('file:///news/old', 3);
    assert.deepEqual(await symbols('بيروت'), []);
  });

  it('is not read where the setting says so', async () => {
    client.files.set(A, 'وصل الوفد إلى القاهرة.');
    client.settings.set('', { workspace: { enable: false } });
    await client.initialize();
    assert.deepEqual(await symbols('القاهرة'), []);
    assert.equal(await client.connection.sendRequest('isnad/workspaceSources', {}), null);
    client.settings.set('', {});
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await symbols('القاهرة'), ['القاهرة']);
  });

  it('is read from disk for a client that does not read files itself', async () => {
    const folder = new TemporaryFolder({
      'a.txt': 'وصل الوفد إلى القاهرة.',
      'أخبار قديمة/ب.خبر': 'وصل الوفد إلى بيروت.',
      'node_modules/c.txt': 'وصل الوفد إلى دمشق.',
    });
    try {
      const uri = pathToFileURL(folder.path).href;
      await client.initialize({ workspaceFolders: [{ uri, name: 'news' }], initializationOptions: {} });
      assert.deepEqual(
        [await symbols('القاهرة'), await symbols('بيروت'), await symbols('دمشق')],
        [['القاهرة'], ['بيروت'], []],
      );
    } finally {
      folder.remove();
    }
  });

  it('is checked on request, followed as files change, and no longer when the user wants it gone', async () => {
    client.files.set(A, OPEN_MARK);
    client.files.set(B, OPEN_MARK);
    client.files.set(C, OPEN_MARK);
    client.files.set('file:///news/d.txt', 'وصل الوفد إلى القاهرة.');
    await client.initialize();
    const result = await client.connection.sendRequest<CheckWorkspaceResult>('isnad/checkWorkspace', {});
    assert.deepEqual(result, { articles: 4, findings: 3, complete: true });
    const counts = (): Record<string, number> =>
      Object.fromEntries(client.published.map(({ uri, diagnostics }) => [uri, diagnostics.length]));
    assert.deepEqual(counts(), { [A]: 1, [B]: 1, [C]: 1 });
    assert.equal(client.published[0].diagnostics[0].message, 'The quotation mark “ has no partner to match it');
    await client.open(A, OPEN_MARK);
    await client.until(() => counts()[A] === 0);
    assert.equal((await client.diagnostics(A)).length, 1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: A } });
    await client.until(() => counts()[A] === 1);
    client.files.set(B, OPEN_MARK.replace('أبدا', 'أبدا”'));
    await changed(B, 2);
    await client.until(() => counts()[B] === 0);
    await changed(C, 3);
    await client.until(() => counts()[C] === 0);
    await client.connection.sendRequest('isnad/clearWorkspaceCheck', {});
    assert.deepEqual(Object.values(counts()), [0, 0, 0]);
  });
});
