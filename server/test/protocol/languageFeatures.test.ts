import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import {
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  CancellationTokenSource,
  type CodeLens,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  LSPErrorCodes,
  type Range,
  type ResponseError,
  type SelectionRange,
  type SymbolInformation,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { createConverter } from '../../src/lsp/convert.ts';
import { readLines } from '../../src/lsp/documents.ts';
import { ABLE_CLIENT, placed, TestClient, withEdits } from './client.ts';

const URI = 'file:///news/a.khabar';
const OTHER = 'file:///news/b.khabar';

const TEXT = `الجسر سيفتح الأحد

نقلت صحيفة النهار عن الوزيرة سلمى الخوري قولها إن الجسر جاهز.
وزارت الخوري بيروت.

المصدر: النهار
اقرأ أيضاً:
حريق في المرفأ
`;

describe('language features', () => {
  let client: TestClient;
  beforeEach(() => (client = TestClient.fork('stdio')));
  afterEach(() => client.dispose());

  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    client.connection.sendRequest(method, { textDocument: { uri: URI }, ...params });

  /** The position one character after the beginning of `words`. */
  const inside = (words: string) => {
    const { line, character } = placed(TEXT.replace(words, `|${words}`)).at.start;
    return { position: { line, character: character + 1 } };
  };

  const wordsAt = (text: string, range: Range): string => {
    const { start, end } = createConverter('utf-16').span(readLines(text), range);
    return text.slice(start, end);
  };

  it('work in an open article', async () => {
    await client.initialize();
    await client.open(URI, TEXT);

    const [headline] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    assert.equal(wordsAt(TEXT, headline.selectionRange), 'الجسر سيفتح الأحد');
    assert.deepEqual(
      headline.children!.map(({ selectionRange }) => wordsAt(TEXT, selectionRange)),
      ['الوزيرة سلمى الخوري'],
    );

    const highlights = await ask<DocumentHighlight[]>('textDocument/documentHighlight', inside('الخوري بيروت'));
    assert.deepEqual(
      highlights.map(({ range, kind }) => [wordsAt(TEXT, range), kind]),
      [
        ['سلمى الخوري', 3],
        ['الخوري', 2],
      ],
    );

    const folds = await ask<FoldingRange[]>('textDocument/foldingRange');
    assert.deepEqual(folds, [{ startLine: 5, endLine: 7, kind: 'comment' }]);

    const [selection] = await ask<SelectionRange[]>('textDocument/selectionRange', {
      positions: [inside('بيروت').position],
    });
    assert.equal(wordsAt(TEXT, selection.range), 'بيروت');
    assert.equal(wordsAt(TEXT, selection.parent!.range), 'وزارت الخوري بيروت.');

    const definition = await ask<Location>('textDocument/definition', inside('الخوري بيروت'));
    assert.equal(wordsAt(TEXT, definition.range), 'سلمى الخوري');

    const [item] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', inside('سلمى'));
    const calls = await ask<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    assert.deepEqual(
      calls.map(({ to, fromRanges }) => [to.uri, ...fromRanges.map((range) => wordsAt(TEXT, range))]),
      [[URI, 'صحيفة النهار']],
    );
    assert.deepEqual(
      await ask('callHierarchy/incomingCalls', { item: calls[0].to }).then((all) => (all as []).length),
      1,
    );
  });

  it('answer nothing for a document that is not open', async () => {
    await client.initialize();
    assert.deepEqual(await ask('textDocument/documentSymbol'), []);
    assert.deepEqual(
      await ask('textDocument/references', { ...inside('سلمى'), context: { includeDeclaration: true } }),
      [],
    );
    assert.equal(await ask('textDocument/definition', inside('سلمى')), null);
  });

  it('give the outline as a list to a client that knows no tree', async () => {
    await client.initialize({ capabilities: {} });
    await client.open(URI, TEXT);
    const symbols = await ask<SymbolInformation[]>('textDocument/documentSymbol');
    assert.deepEqual(
      symbols.map(({ location, containerName }) => [location.uri, containerName === undefined]),
      [
        [URI, true],
        [URI, false],
        [URI, false],
      ],
    );
  });

  it('give lenses that open what they count, to those who want them and can', async () => {
    client.settings.set('', { codeLens: { enable: true } });
    await client.initialize({ initializationOptions: { readFile: true, showPlaces: true } });
    await client.open(URI, TEXT);
    const [{ command, range }] = await ask<CodeLens[]>('textDocument/codeLens');
    assert.equal(command!.title, '1 source');
    assert.equal(command!.command, 'isnad.showPlaces');
    const [uri, position, ranges] = command!.arguments as [string, unknown, Range[]];
    assert.deepEqual([uri, position, ranges.map((each) => wordsAt(TEXT, each))], [URI, range.start, ['نقلت']]);
  });

  it('count a lens’s sources for clients without the command too', async () => {
    client.settings.set('', { codeLens: { enable: true } });
    await client.initialize();
    await client.open(URI, TEXT);
    const [{ command }] = await ask<CodeLens[]>('textDocument/codeLens');
    assert.deepEqual(command, { title: '1 source', command: '' });
  });

  it('find entities in files that are not open, by way of the client', async () => {
    const other = 'قال الوزير سامي نور إن سلمى الخوري غادرت.';
    client.files.set(OTHER, other);
    await client.initialize();
    await client.open(URI, TEXT);
    const references = await ask<Location[]>('textDocument/references', {
      ...inside('سلمى'),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      references.map(({ uri, range }) => [uri, wordsAt(uri === URI ? TEXT : other, range)]),
      [
        [URI, 'سلمى الخوري'],
        [URI, 'الخوري'],
        [OTHER, 'سلمى الخوري'],
      ],
    );
    const [symbol] = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'سامى' });
    assert.equal(symbol.name, 'سامي نور');
    assert.deepEqual([symbol.location.uri, symbol.containerName], [OTHER, 'Person, 1 mention, 1 article']);
    const [spelt] = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'سلمي' });
    assert.equal(spelt.containerName, 'Person, 3 mentions, 2 articles (سلمي الخوري)');
  });

  it('count characters as the client does, in files that are not open too', async () => {
    const other = '😀 قال سامي نور إن الطريق مفتوح.';
    client.files.set(OTHER, other);
    await client.initialize({ capabilities: { ...ABLE_CLIENT, general: { positionEncodings: ['utf-32'] } } });
    const [symbol] = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'سامي' });
    assert.ok('range' in symbol.location);
    const { start, end } = symbol.location.range;
    assert.equal([...other].slice(start.character, end.character).join(''), 'سامي نور');
  });

  it('let go of a request that is no longer wanted, and read on for the next', async () => {
    for (let i = 0; i < 40; i++)
      client.files.set(`file:///news/${i}.khabar`, `${TEXT}\n${'وصل الوفد إلى بيروت. '.repeat(200)}`);
    await client.initialize();
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest('workspace/symbol', { query: '' }, source.token).then(
      () => null,
      ({ code }: ResponseError) => code,
    );
    await client.until(() => client.progress.length > 2);
    source.cancel();
    assert.equal(await cancelled, LSPErrorCodes.RequestCancelled);
    const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'بيروت' });
    assert.match(symbols[0].containerName!, /40 articles/);
    assert.equal(client.progress.filter((line) => line.startsWith('begin')).length, 1, 'all was read in one go');
    assert.equal(client.progress[0], 'begin Reading the articles of the workspace');
    assert.equal(client.progress.at(-1), 'end');
  });

  it('rename an id in open and closed files in one step, and say why where they cannot', async () => {
    const tagged = 'وصلت <شخص مرجع="#سلمى">سلمى الخوري</شخص> أمس.';
    client.files.set(OTHER, tagged);
    await client.initialize();
    await client.open(URI, tagged);
    const place = { position: { line: 0, character: tagged.indexOf('سلمى"') + 1 } };
    const prepared = await ask<{ range: Range; placeholder: string }>('textDocument/prepareRename', place);
    assert.deepEqual([wordsAt(tagged, prepared.range), prepared.placeholder], ['سلمى', 'سلمى']);
    const { documentChanges } = await ask<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'الوزيرة' });
    assert.deepEqual(
      documentChanges!.map(
        (change) => 'edits' in change && [change.textDocument, withEdits(tagged, change.edits as TextEdit[])],
      ),
      [
        [{ uri: URI, version: 1 }, tagged.replace('#سلمى', '#الوزيرة')],
        [{ uri: OTHER, version: null }, tagged.replace('#سلمى', '#الوزيرة')],
      ],
    );
    const refused = await ask('textDocument/rename', { ...place, newName: 'لا يصلح' }).then(
      () => '',
      ({ message }: ResponseError) => message,
    );
    assert.match(refused, /cannot be an id/);
    assert.equal(await ask('textDocument/prepareRename', { position: { line: 0, character: 1 } }), null);
  });
});
