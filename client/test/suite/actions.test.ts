import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, findingsNow, rangeOf, showNew } from './support.ts';

const ARTICLE = 'قال وزير الخارجية المصري سامح عبد العال إن «المحادثات ستستأنف الأحد» في القاهرة.\n';

const VAGUE = 'قالت مصادر مطلعة إن الاجتماع تأجل.\n\nوذكر مصدر مطلع أن الوفد غادر القاهرة.\n';

describe('code actions', () => {
  afterEach(closeAll);

  it('tag a name in one step that one undo takes back', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    const range = rangeOf(document, 'سامح عبد العال');
    const action = await actionAt(document, range, ({ title }) => title.includes('سامح عبد العال'));
    assert.ok(await vscode.workspace.applyEdit(action.edit!));
    assert.match(document.getText(), /<شخص[^>]*>سامح عبد العال<\/شخص>/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), ARTICLE);
  });

  it('use TEI names where the setting says so', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    const configuration = vscode.workspace.getConfiguration('isnad', document);
    await configuration.update('tags.spelling', 'tei', vscode.ConfigurationTarget.Global);
    try {
      const range = rangeOf(document, 'سامح عبد العال');
      const action = await actionAt(document, range, ({ edit }) => textsOf(edit).includes('</persName>'));
      assert.match(textsOf(action.edit)[0], /^<persName[ >]/);
    } finally {
      await configuration.update('tags.spelling', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('tag everything and remove all tags, by command, and leave the article as it was', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    await actionAt(document, new vscode.Range(0, 0, 0, 0), ({ kind }) => kind?.value === 'source.isnad.tagAll');
    await vscode.commands.executeCommand('isnad.tagAll');
    await eventually('tags', () => /<قول[ >]/.test(document.getText()) && document.getText().includes('<شخص'));
    await actionAt(document, new vscode.Range(0, 0, 0, 0), ({ kind }) => kind?.value === 'source.isnad.untagAll');
    await vscode.commands.executeCommand('isnad.untagAll');
    await eventually('the clean article', () => document.getText() === ARTICLE);
  });

  it('ignore a finding at once and for good, in a list that is saved', async () => {
    const { document } = await showNew('.khabar', VAGUE);
    for (let left = (await findings(document)).length; left > 0; left--) {
      const { range } = findingsNow(document)[0];
      const action = await actionAt(document, range, ({ edit }) => editsIgnoredList(edit));
      assert.ok(await vscode.workspace.applyEdit(action.edit!));
      await eventually('one finding less', () => findingsNow(document).length < left);
    }
    const folder = vscode.workspace.getWorkspaceFolder(document.uri)!.uri;
    const list = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, '.isnad/ignored.json'));
    assert.equal(new TextDecoder().decode(list).match(/vague-anonymous-source/g)?.length, 2);
    assert.equal(document.getText(), VAGUE);
  });
});

function editsIgnoredList(edit: vscode.WorkspaceEdit | undefined): boolean {
  return edit?.entries().some(([uri]) => uri.path.endsWith('/.isnad/ignored.json')) ?? false;
}

/** The first action at the range that is wanted, with its edit worked out. */
function actionAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  isWanted: (action: vscode.CodeAction) => boolean,
): Promise<vscode.CodeAction> {
  return eventually('the code action', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      undefined,
      // So many of them are resolved.
      20,
    );
    return actions.find(isWanted);
  });
}

function textsOf(edit: vscode.WorkspaceEdit | undefined): string[] {
  return edit?.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText)) ?? [];
}
