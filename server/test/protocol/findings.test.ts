import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { ABLE_CLIENT, edited, placed, TestClient, withEdits } from './client.ts';

const URI = 'file:///news/a.khabar';
const IGNORED = 'file:///news/.isnad/ignored.json';
const { text: TEXT, ranges } = placed('سطر أول.\nوقال سامي نور: |“|لن نعود إلى ما كان أبدا.');
const [MARK] = ranges;

describe('findings', () => {
  let client: TestClient;
  beforeEach(() => (client = TestClient.fork('stdio')));
  afterEach(() => client.dispose());

  const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI }, previousResultId });

  it('are given to a client that asks, once for a text', async () => {
    await client.initialize({ initializationOptions: { documentation: 'https://example.org/docs' } });
    await client.open(URI, TEXT);
    const report = await pull();
    assert.ok(report.kind === 'full');
    assert.deepEqual(report.items, [
      {
        range: MARK,
        severity: 1,
        code: 'unbalanced-quotation',
        codeDescription: { href: 'https://example.org/docs/findings/unbalanced-quotation.md' },
        source: 'isnad',
        message: 'The quotation mark “ has no partner to match it',
      },
    ]);
    assert.deepEqual(await pull(report.resultId), { kind: 'unchanged', resultId: report.resultId });
    await client.change(URI, 2, { text: 'سطر.' });
    const later = await pull(report.resultId);
    assert.ok(later.kind === 'full');
    assert.deepEqual(later.items, []);
    assert.deepEqual(client.published, []);
  });

  it('are not said again after an edit that leaves them as they were', async () => {
    await client.initialize();
    await client.open(URI, TEXT);
    const report = await pull();
    const end = { line: MARK.end.line + 1, character: 0 };
    await client.change(URI, 2, { range: { start: end, end }, text: 'سطر آخر.' });
    assert.deepEqual(await pull(report.resultId), { kind: 'unchanged', resultId: report.resultId });
    const start = { line: 0, character: 0 };
    await client.change(URI, 3, { range: { start, end: start }, text: 'عنوان\n\n' });
    const moved = await pull(report.resultId);
    assert.ok(moved.kind === 'full');
    assert.equal(moved.items[0].range.start.line, MARK.start.line + 2);
  });

  it('are sent to a client that does not ask, and taken away with the document', async () => {
    await client.initialize({ capabilities: { ...ABLE_CLIENT, textDocument: {} }, locale: 'ar' });
    await client.open(URI, TEXT, 7);
    await client.until(() => client.published.length === 1);
    const [{ uri, version, diagnostics }] = client.published;
    assert.deepEqual([uri, version, diagnostics.length], [URI, 7, 1]);
    assert.equal(diagnostics[0].message, 'علامة التنصيص “ بلا قرين يقابلها');
    await client.change(URI, 8, { text: 'سطر.' });
    await client.until(() => client.published.length === 2);
    assert.deepEqual(client.published[1], { uri: URI, version: 8, diagnostics: [] });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await client.until(() => client.published.length === 3);
    assert.deepEqual(client.published[2], { uri: URI, diagnostics: [] });
  });

  it('go away with their quick fix', async () => {
    await client.initialize();
    await client.open(URI, TEXT);
    const found = await client.diagnostics(URI);
    const actions = await client.actions(URI, MARK, found, ['quickfix']);
    const [fix] = actions;
    assert.deepEqual(
      [fix.title, fix.kind, fix.isPreferred, fix.diagnostics],
      ['Add the missing ”', 'quickfix', true, found],
    );
    assert.equal(fix.edit, undefined, 'the edit is worked out when the action is chosen');
    const mended = edited(TEXT, URI, (await client.resolve(fix)).edit);
    assert.equal(mended, TEXT.replace('“لن نعود إلى ما كان أبدا', '“لن نعود إلى ما كان أبدا”'));
    await client.change(URI, 2, { text: mended });
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('are mended for a client that cannot resolve actions or change versioned documents', async () => {
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
    await client.initialize({ capabilities: { textDocument: { diagnostic: {}, codeAction } } });
    await client.open(URI, TEXT);
    const [fix] = await client.actions(URI, MARK, [], ['quickfix']);
    assert.deepEqual(Object.keys(fix.edit!), ['changes']);
    assert.match(withEdits(TEXT, fix.edit!.changes![URI]), /أبدا”\./);
  });

  it('are ignored through the list of the folder', async () => {
    await client.initialize();
    await client.open(URI, TEXT);
    const actions = await client.actions(URI, MARK);
    const ignore = actions.find(({ title }) => title === 'Ignore “unbalanced-quotation” for this sentence')!;
    const [create, change] = (await client.resolve(ignore)).edit!.documentChanges!;
    assert.deepEqual(create, { kind: 'create', uri: IGNORED, options: { ignoreIfExists: true } });
    assert.ok('edits' in change);
    assert.deepEqual(change.textDocument, { uri: IGNORED, version: null });
    client.files.set(IGNORED, withEdits('', change.edits as Parameters<typeof withEdits>[1]));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: IGNORED, type: 1 }],
    });
    await client.until(() => client.refreshes === 1);
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('follow the settings of each resource', async () => {
    const other = 'file:///news/b.khabar';
    client.settings.set('', { language: 'ar' });
    client.settings.set(other, { findings: { rules: { 'unbalanced-quotation': 'off' } } });
    await client.initialize();
    await client.open(URI, TEXT);
    await client.open(other, TEXT);
    assert.equal((await client.diagnostics(URI))[0].message, 'علامة التنصيص “ بلا قرين يقابلها');
    assert.deepEqual(await client.diagnostics(other), []);
    client.settings.set('', { findings: { rules: { 'unbalanced-quotation': 'hint' } } });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshes === 1);
    assert.equal((await client.diagnostics(URI))[0].severity, 4);
  });

  it('follow the settings that a client sends which cannot be asked', async () => {
    await client.initialize({ capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(URI, TEXT);
    assert.equal((await client.diagnostics(URI)).length, 1);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { isnad: { enable: false } },
    });
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('have their defaults where a setting makes no sense, which is said once', async () => {
    client.settings.set('', { language: 'fr' });
    await client.initialize();
    await client.open(URI, TEXT);
    await client.open('file:///news/b.khabar', TEXT);
    assert.equal((await client.diagnostics(URI)).length, 1);
    assert.equal((await client.diagnostics('file:///news/b.khabar')).length, 1);
    const complaints = client.logged.filter((message) => message.startsWith('isnad.'));
    assert.deepEqual(complaints, ['isnad.language is "fr" but must be one of: auto, ar, en. The default is used.']);
  });
});
