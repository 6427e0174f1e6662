import assert from 'node:assert/strict';
import { CancellationTokenSource, type CompletionItem, type LinkedEditingRanges } from 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { ChoicesResult, OperationParams, OperationResult } from '../../src/lsp/protocol.ts';
import { ABLE_CLIENT, edited, placed, TestClient } from './client.ts';

const URI = 'file:///news/a.khabar';
const MANIFEST = 'file:///news/.isnad/manifest.json';

describe('operations', () => {
  let client: TestClient;
  beforeEach(() => (client = TestClient.fork('stdio')));
  afterEach(() => client.dispose());

  const operate = (params: Omit<OperationParams, 'textDocument'>): Promise<OperationResult | null> =>
    client.connection.sendRequest('isnad/operation', { textDocument: { uri: URI }, ...params });

  it('give an edit, what to select after it, and keep the mark of the article', async () => {
    await client.initialize({ locale: 'ar' });
    const { text, ranges } = placed('سطر.\nعاد |سامي نور| أمس.');
    await client.open(URI, text);
    const result = await operate({ operation: 'wrap', argument: 'PERS', range: ranges[0] });
    const tagged = placed('سطر.\nعاد <شخص مرجع="#سامي_نور">|سامي نور|</شخص> أمس.');
    assert.equal(result?.version, 1);
    assert.equal(edited(text, URI, result.edit!), tagged.text);
    assert.deepEqual(result.selection, tagged.ranges[0]);
    assert.equal(result.message, null);
    assert.match(client.files.get(MANIFEST) ?? '', /"a\.khabar": "\d+-[0-9a-f]{14}"/);
  });

  it('say why nothing can be done', async () => {
    await client.initialize();
    const { text, at } = placed('كلام| هنا.');
    await client.open(URI, text);
    assert.deepEqual(await operate({ operation: 'accept', range: at }), {
      version: 1,
      edit: null,
      selection: null,
      message: 'Isnad has nothing to suggest here.',
    });
    await assert.rejects(
      operate({ operation: 'dance' as OperationParams['operation'], range: at }),
      /No such operation/,
    );
    const closed = { textDocument: { uri: 'file:///news/b.khabar' }, operation: 'accept', range: at };
    assert.equal(await client.connection.sendRequest('isnad/operation', closed), null);
  });

  it('can be cancelled', async () => {
    await client.initialize();
    const text = 'قال وزير النقل سامي نور لوكالة رويترز: "لن يغلق الطريق أحد" في القاهرة.\n'.repeat(400);
    await client.open(URI, text);
    const source = new CancellationTokenSource();
    const { at } = placed('|');
    const asked = client.connection.sendRequest(
      'isnad/operation',
      { textDocument: { uri: URI }, operation: 'tag-all', range: at },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, /cancelled/);
  });

  it('offer what there is to choose from', async () => {
    await client.initialize();
    const { text, at } = placed('حضر سامي نور. <قول>"لن نع|ود"</قول>');
    await client.open(URI, text);
    const result = await client.connection.sendRequest<ChoicesResult>('isnad/choices', {
      textDocument: { uri: URI },
      kind: 'speakers',
      range: at,
    });
    assert.deepEqual(
      result.choices.map(({ value, label }) => [value, label]),
      [
        ['#سامي_نور', 'سامي نور'],
        ['', 'nobody named'],
      ],
    );
  });
});

describe('typing tags', () => {
  let client: TestClient;
  beforeEach(() => (client = TestClient.fork('stdio')));
  afterEach(() => client.dispose());

  it('completes ids, in order, with the cursor behind them', async () => {
    const completion = { completionItem: { snippetSupport: true } };
    await client.initialize({
      capabilities: { ...ABLE_CLIENT, textDocument: { ...ABLE_CLIENT.textDocument, completion } },
    });
    const { text, at } = placed('<شخص مرجع="#سامي_نور">سامي نور</شخص>: <قول قائل="#|">"نعم"</قول>');
    await client.open(URI, text);
    const [item] = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri: URI },
      position: at.start,
    });
    const { line, character } = at.start;
    assert.deepEqual(
      [item.label, item.detail, item.textEdit],
      [
        '#سامي_نور',
        'سامي نور · mentions: 1',
        { range: { start: { line, character: character - 1 }, end: at.end }, newText: '#سامي_نور$0' },
      ],
    );
  });

  it('changes both names of a tag together', async () => {
    await client.initialize();
    const { text, ranges } = placed('قال <|شخص|>سامي</|شخص|>.');
    await client.open(URI, text);
    const linked = await client.connection.sendRequest<LinkedEditingRanges>('textDocument/linkedEditingRange', {
      textDocument: { uri: URI },
      position: ranges[0].start,
    });
    assert.deepEqual(linked.ranges, [ranges[0], ranges[2]]);
  });
});
