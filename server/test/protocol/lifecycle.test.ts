import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { afterEach, describe, it } from 'mocha';
import { VERSION } from '../../src/version.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { builtServer } from './builtServer.ts';
import { TestClient } from './client.ts';
import { copyFileSync, mkdirSync } from 'node:fs';

const URI = 'file:///news/a.khabar';

for (const transport of ['stdio', 'ipc'] as const) {
  describe(`the server over ${transport}`, () => {
    let client: TestClient;
    afterEach(() => client.dispose());

    it('says what it can do', async () => {
      client = TestClient.fork(transport);
      assert.deepEqual(await client.initialize(), {
        serverInfo: { name: 'isnad', version: VERSION },
        capabilities: {
          positionEncoding: 'utf-16',
          textDocumentSync: { openClose: true, change: 2 },
          hoverProvider: true,
          documentSymbolProvider: true,
          documentHighlightProvider: true,
          foldingRangeProvider: true,
          selectionRangeProvider: true,
          codeLensProvider: {},
          completionProvider: { triggerCharacters: ['<', '/', '"', '#', ' '] },
          linkedEditingRangeProvider: true,
          definitionProvider: true,
          referencesProvider: true,
          renameProvider: { prepareProvider: true },
          callHierarchyProvider: true,
          workspaceSymbolProvider: true,
          diagnosticProvider: { identifier: 'isnad', interFileDependencies: false, workspaceDiagnostics: false },
          codeActionProvider: {
            codeActionKinds: ['quickfix', 'refactor.rewrite', 'source', 'source.fixAll.isnad'],
            resolveProvider: true,
          },
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        },
      });
      await client.until(() => client.registered.length === 3);
      assert.deepEqual(client.registered.sort(), [
        'workspace/didChangeConfiguration',
        'workspace/didChangeWatchedFiles',
        'workspace/didChangeWatchedFiles',
      ]);
    });

    it('ends with 0 when it is told to', async () => {
      client = TestClient.fork(transport);
      await client.initialize();
      await client.open(URI, 'وصل الوفد إلى القاهرة.');
      assert.equal(await client.stop(), 0);
    });

    it('ends with 1 when the exit comes without a shutdown', async () => {
      client = TestClient.fork(transport);
      await client.initialize();
      await client.connection.sendNotification('exit');
      assert.equal(await client.exitCode(), 1);
    });

    it('ends when the client is gone', async () => {
      client = TestClient.fork(transport);
      await client.initialize();
      if (transport === 'ipc') client.server.disconnect();
      else client.server.stdin!.end();
      assert.equal(await client.exitCode(), 1);
    });

    it('answers a document from opening to closing', async () => {
      client = TestClient.fork(transport);
      await client.initialize();
      await client.open(URI, 'وصل <شخص>سامي نور</شخص> إلى القاهرة.');
      const hover = await client.connection.sendRequest<{ contents: { kind: string; value: string } }>(
        'textDocument/hover',
        {
          textDocument: { uri: URI },
          position: { line: 0, character: 12 },
        },
      );
      assert.equal(hover.contents.kind, 'markdown');
      assert.match(hover.contents.value, /سامي نور/);
      await client.until(() => client.statuses.some(({ state }) => state === 'ready'));
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
      assert.deepEqual(await client.diagnostics(URI), []);
    });
  });
}

describe('the server', () => {
  let client: TestClient;
  afterEach(() => client.dispose());

  it('offers a simple client what it can use', async () => {
    client = TestClient.fork('stdio');
    const { capabilities } = await client.initialize({ capabilities: {}, initializationOptions: undefined });
    for (const missing of ['diagnosticProvider', 'codeActionProvider'] as const) {
      assert.equal(capabilities[missing], undefined, missing);
    }
    assert.equal(capabilities.hoverProvider, true);
  });

  it('says how it is used when it is started by hand', () => {
    const { status, stderr } = spawnSync(process.execPath, [builtServer()], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /--stdio/);
    client = TestClient.fork('stdio');
  });

  it('works without its data and says what is missing', async () => {
    const folder = new TemporaryFolder({ 'data/lexicon.bin': 'damaged' });
    try {
      mkdirSync(folder.at('server'));
      copyFileSync(builtServer(), folder.at('server/node.cjs'));
      client = TestClient.fork('stdio', folder.at('server/node.cjs'));
      await client.initialize();
      await client.open(URI, 'وصل <شخص>سامي نور</شخص>.');
      await client.until(() => client.statuses.some(({ state }) => state === 'ready'));
      assert.equal(client.statuses.at(-1)!.figures!.entities, 1);
      assert.equal(client.shown.length, 1);
      assert.match(client.shown[0], /tagger\.model, lexicon\.bin/);
      assert.equal(await client.stop(), 0);
    } finally {
      folder.remove();
    }
  });
});
