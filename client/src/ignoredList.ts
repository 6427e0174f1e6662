import * as vscode from 'vscode';

/** Where ignored findings are kept, below a workspace folder (docs/protocol.md). */
const LIST = '/.isnad/ignored.json';

/**
 * Saves the list of ignored findings when a quick fix has added to it: VS Code leaves a file that an action edited unsaved, and what is not on disk
 * is neither committed nor seen by the server. A list that somebody has open in an editor is theirs to save.
 */
export function saveIgnoredList(): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length === 0 || !document.isDirty || !document.uri.path.endsWith(LIST)) return;
    const shown = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    if (!shown) void document.save();
  });
}
