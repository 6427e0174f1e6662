import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasInOrder } from '../../src/symbolNames.ts';
import { closeAll, eventually, rangeOf, showNew } from './support.ts';

const ARTICLE = `افتتاح الجسر يوم الأحد

نقلت صحيفة المساء عن الوزيرة نجلاء الصفدي قولها إن الجسر جاهز.
وزارت الصفدي مدينة طرابلس، وبطرابلس أقامت يومين.

المصدر: صحيفة المساء
اقرأ أيضاً:
حريق في المرفأ
`;

const set = (name: string, value: unknown) =>
  vscode.workspace.getConfiguration('isnad').update(name, value, vscode.ConfigurationTarget.Global);

describe('language features', () => {
  afterEach(async () => {
    await set('codeLens.enable', undefined);
    await closeAll();
  });

  /** What VS Code's own features get from the extension, once it is something. */
  const ask = <T extends readonly unknown[]>(command: string, ...args: unknown[]): Promise<T> =>
    eventually(command, async () => {
      const found = await vscode.commands.executeCommand<T | undefined>(command, ...args);
      return found && found.length > 0 ? found : null;
    });

  /** One character into the words. */
  const inside = (document: vscode.TextDocument, words: string) => rangeOf(document, words).start.translate(0, 1);

  it('fill the outline with headlines, speakers and quotations', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    const [headline] = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.match(headline.name, /افتتاح الجسر/);
    const [speaker] = headline.children;
    assert.match(speaker.name, /نجلاء الصفدي/);
    assert.match(speaker.children[0].name, /إن الجسر جاهز/);
  });

  it('highlight every mention of an entity, which the editor shows', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    const highlights = await ask<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      inside(document, 'الصفدي مدينة'),
    );
    assert.deepEqual(
      highlights.map(({ range }) => document.getText(range)),
      ['نجلاء الصفدي', 'الصفدي'],
    );
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'arabic-news' });
    assert.equal(editor.get('occurrencesHighlight'), 'singleFile');
  });

  it('fold page furniture', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.deepEqual(
      folds.map(({ start, end, kind }) => [start, end, kind]),
      [[5, 7, vscode.FoldingRangeKind.Comment]],
    );
  });

  it('grow the selection from the word to the statement', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    const place = inside(document, 'جاهز');
    const [found] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [place]);
    const chain: string[] = [];
    for (let at: vscode.SelectionRange | undefined = found; at; at = at.parent) chain.push(document.getText(at.range));
    for (const part of ['جاهز', 'إن الجسر جاهز', document.lineAt(2).text]) assert.ok(chain.includes(part), part);
  });

  it('lead from a short name to the fullest one', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    const [found] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      inside(document, 'الصفدي مدينة'),
    );
    const range = 'range' in found ? found.range : found.targetRange;
    assert.equal(document.getText(range), 'نجلاء الصفدي');
  });

  it('show the chain of provenance as a hierarchy of calls', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    const [item] = await ask<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      inside(document, 'جاهز'),
    );
    assert.match(item.name, /نجلاء الصفدي/);
    const [through] = await ask<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item);
    assert.match(through.to.name, /المساء/);
    const [said] = await ask<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
    assert.match(said.from.name, /إن الجسر جاهز/);
  });

  it('count sources above paragraphs for those who want it, and show them', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    await set('codeLens.enable', true);
    const [lens] = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    assert.equal(lens.command?.title, '1 source');
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
  });

  it('rename an id everywhere in an article', async () => {
    const tagged = 'وصلت <شخص مرجع="#نجلاء">نجلاء الصفدي</شخص>. <قول قائل="#نجلاء">"الجسر جاهز"</قول>.\n';
    const { document } = await showNew('.khabar', tagged);
    const edit = await eventually('an edit', async () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        rangeOf(document, 'نجلاء">نجلاء').start.translate(0, 1),
        'الوزيرة',
      ),
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), tagged.replaceAll('#نجلاء', '#الوزيرة'));
  });

  it('find names however they are spelt, and keep them in VS Code’s list', async () => {
    await showNew('.khabar', ARTICLE.replaceAll('الصفدي', 'الأسعد'));
    for (const query of ['نجلاء الاسعد', 'نجلا', 'ونجلاء']) {
      const symbol = await eventually(query, async () => {
        const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          query,
        );
        return found.find(({ name }) => name.startsWith('نجلاء الأسعد'));
      });
      assert.ok(hasInOrder(symbol.name, query), symbol.name);
      assert.match(symbol.containerName, /mention/);
    }
  });
});
