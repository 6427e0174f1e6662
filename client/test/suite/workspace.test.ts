import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findingsNow, rangeOf, showNew } from './support.ts';

const folder = () => vscode.workspace.workspaceFolders![0].uri;

/** Writes a file that nobody opens, in a folder of its own. */
async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Isnad's findings in a file that need not be open. */
const found = (uri: vscode.Uri) => findingsNow({ uri } as vscode.TextDocument);

async function symbol(query: string): Promise<vscode.SymbolInformation | undefined> {
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return symbols.find(({ name }) => name.startsWith(query));
}

const OPEN_MARK = 'وقال لطفي البزري: “لن نعود إلى ما كان أبدا.\n';

describe('the workspace', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('isnad.clearWorkspaceCheck');
    await closeAll();
  });

  it('is searched for every mention of an entity, in files that nobody has open', async () => {
    const closed = await write('archive/2023/closed.txt', 'وصل هيثم القدسي إلى المرفأ.\nوغادر القدسي بعد ساعة.\n');
    const { document } = await showNew('.khabar', 'قال هيثم القدسي إن المرفأ مفتوح أمام الجميع.\n');
    const place = rangeOf(document, 'القدسي').start;
    const references = await eventually('references in both files', async () => {
      const all = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        place,
      );
      return all.length >= 3 ? all : null;
    });
    const inClosed = references.filter(({ uri }) => uri.toString() === closed.toString());
    assert.deepEqual(
      inClosed.map(({ range }) => [range.start.line, range.start.character, range.end.character]),
      [
        [0, 4, 15],
        [1, 6, 12],
      ],
    );
  });

  it('is followed as files change on disk', async () => {
    await showNew('.khabar', 'وصل الوفد.\n');
    const uri = await write('followed.txt', 'وصل نبيل الطرزي إلى القاهرة يوم الأحد.\n');
    await eventually('a name in a new file', () => symbol('نبيل الطرزي'));
    await write('followed.txt', 'وصل عادل الشواف إلى القاهرة يوم الأحد.\n');
    await eventually('a name in a changed file', () => symbol('عادل الشواف'));
    await vscode.workspace.fs.delete(uri);
    await eventually('the name of a deleted file to go', async () => (await symbol('عادل الشواف')) === undefined);
  });

  it('is checked by command, and again shows open articles alone by another', async () => {
    await showNew('.khabar', 'وصل الوفد.\n');
    const uri = await write('unbalanced.txt', OPEN_MARK);
    await vscode.commands.executeCommand('isnad.checkWorkspace');
    await eventually('findings in a closed file', () => found(uri).length > 0);
    await vscode.commands.executeCommand('isnad.clearWorkspaceCheck');
    await eventually('them to go', () => found(uri).length === 0);
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('says a finding once when a checked file is opened', async () => {
    const { document } = await showNew('.khabar', OPEN_MARK);
    const closed = await write('twice.khabar', OPEN_MARK);
    await eventually('the open article’s finding', () => findingsNow(document).length > 0);
    await vscode.commands.executeCommand('isnad.checkWorkspace');
    const before = await eventually('the closed one’s', () => found(closed).length || null);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(closed), { preview: false });
    await eventually('as many as before', async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return found(closed).length === before;
    });
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
