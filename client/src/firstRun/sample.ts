import * as vscode from 'vscode';
import { ARABIC_NEWS } from '../languageMode.ts';

/** The article that the walkthrough goes through. */
const SAMPLE = 'seeds/000_6724cf45f2961a51.txt';

/** Opens a copy of the sample article that belongs to no file, so that everything can be tried on it. One that is open already is shown again. */
export async function openSample(extension: vscode.Uri): Promise<vscode.TextEditor> {
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, SAMPLE)));
  const open = vscode.workspace.textDocuments.find(
    (document) => document.isUntitled && document.languageId === ARABIC_NEWS && document.getText() === content,
  );
  return vscode.window.showTextDocument(
    open ?? (await vscode.workspace.openTextDocument({ language: ARABIC_NEWS, content })),
  );
}
