import * as vscode from 'vscode';

/** Where the records of a workspace folder are kept: ignored findings, rejected suggestions, the manifest (docs/protocol.md). */
const RECORD = /\/\.isnad\/[\w-]+\.json$/;

/**
 * Saves a record when a quick fix has added to it: VS Code leaves a file that an action edited unsaved, and what is not on disk is neither committed nor
 * seen by the server. A record that somebody has open in an editor is theirs to save.
 */
export function saveRecords(): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length === 0 || !document.isDirty || !RECORD.test(document.uri.path)) return;
    const shown = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    if (!shown) void document.save();
  });
}
