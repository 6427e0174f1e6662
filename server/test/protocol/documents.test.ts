import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'mocha';
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from 'vscode-languageserver/node';
import type { AnnotationsResult, Range, StatusParams } from '../../src/lsp/protocol.ts';
import { placed, TestClient, withEdits } from './client.ts';

const NAME = '<شخص>سامي نور</شخص>';

/** Long enough that an analysis takes several slices. */
const LONG = `وصل ${NAME} إلى القاهرة، وقال إن "الاجتماع سيعقد غدا".\n`.repeat(3000);

const code = (error: unknown): number => (error as ResponseError).code;

describe('an open document', () => {
  let client: TestClient;
  /** Another document for each test. */
  let uri: string;
  let opened = 0;
  before(async () => {
    client = TestClient.fork('stdio');
    await client.initialize();
  });
  beforeEach(() => (uri = `file:///news/${++opened}.khabar`));
  after(() => client.dispose());

  const annotations = (range?: Range): Promise<AnnotationsResult | null> =>
    client.connection.sendRequest('isnad/annotations', { textDocument: { uri }, range });
  const hover = (line: number, character: number): Promise<unknown> =>
    client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });

  it('follows edits, several in one message, each upon the one before', async () => {
    const { text, ranges } = placed(`سطر أول\nوصل |أحد| إلى القاهرة.\n`);
    await client.open(uri, text);
    await annotations();
    const afterwards = placed(`سطر أول\nوصل |${NAME}| إلى القاهرة.\n`);
    const title = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await client.change(uri, 2, { range: ranges[0], text: NAME }, { range: title, text: 'x\n' });
    const result = await annotations();
    assert.equal(result!.version, 2);
    const [{ start, end }] = result!.annotations['entity.PERS']!;
    assert.deepEqual([start.line, end.line], [2, 2]);
    assert.equal(start.character, afterwards.ranges[0].start.character + '<شخص>'.length);
    assert.equal(end.character - start.character, 'سامي نور'.length);
  });

  it('can be sent anew as a whole', async () => {
    await client.open(uri, 'سطر');
    await client.change(uri, 2, { text: `${NAME}.` });
    assert.equal((await annotations())!.annotations['entity.PERS']!.length, 1);
  });

  it('is answered for in part', async () => {
    await client.open(uri, `${NAME}\n${NAME}\n${NAME}`);
    const middle = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
    const result = await annotations(middle);
    assert.deepEqual(
      result!.annotations['entity.PERS']!.map(({ start }) => start.line),
      [1],
    );
  });

  it('is never answered for in a version that it no longer has', async () => {
    await client.open(uri, LONG);
    const asked = hover(0, 10).then(() => null, code);
    const pulled = client.diagnostics(uri).then(
      () => null,
      (error: ResponseError<{ retriggerRequest: boolean }>) => error,
    );
    await client.change(uri, 2, { text: 'قصير' });
    assert.equal(await asked, LSPErrorCodes.ContentModified);
    const error = await pulled;
    assert.equal(error?.code, LSPErrorCodes.ServerCancelled);
    assert.equal(error.data?.retriggerRequest, true);
    assert.equal(await hover(0, 1), null);
  });

  it('lets go of an answer that is no longer wanted, at once', async () => {
    await client.open(uri, LONG);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri }, position: { line: 0, character: 10 } };
    const asked = client.connection.sendRequest('textDocument/hover', params, source.token).then(() => null, code);
    source.cancel();
    assert.equal(await asked, LSPErrorCodes.RequestCancelled);
    assert.notEqual(await hover(0, 12), null, 'and answers the next');
  });

  it('is reported on while it is first read, and when it is', async () => {
    const statuses = (): readonly StatusParams[] => client.statuses.filter((status) => status.uri === uri);
    await client.open(uri, `${NAME}.`);
    await client.until(() => statuses().length === 2);
    const [reading, ready] = statuses();
    assert.deepEqual(reading, { uri, version: 1, state: 'reading', figures: null });
    assert.equal(ready.state, 'ready');
    assert.equal(ready.figures!.entities, 1);
    await client.change(uri, 2, { text: 'سطر' });
    await client.until(() => statuses().length === 3);
    assert.deepEqual(statuses()[2], {
      uri,
      version: 2,
      state: 'ready',
      figures: { entities: 0, sources: 0, findings: 0, attributed: 0 },
    });
  });

  it('that nobody opened has no answers', async () => {
    assert.equal(await annotations(), null);
    assert.equal(await hover(0, 0), null);
    assert.deepEqual(
      await client.actions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }),
      [],
    );
  });

  it('gets an action whose edit holds for the version it was offered for, and no other', async () => {
    const { text, at } = placed(`وصل <شخص>سا|مي</شخص>.`);
    await client.open(uri, text);
    const untag = (await client.actions(uri, at)).find(({ title }) => title === 'Remove this tag')!;
    const change = (await client.resolve(untag)).edit!.documentChanges![0];
    assert.ok('edits' in change);
    assert.deepEqual(change.textDocument, { uri: uri, version: 1 });
    assert.equal(withEdits(text, change.edits as Parameters<typeof withEdits>[1]), 'وصل سامي.');
    await client.change(uri, 2, { text: `${text}.` });
    assert.equal(await client.resolve(untag).then(() => null, code), LSPErrorCodes.ContentModified);
  });
});
