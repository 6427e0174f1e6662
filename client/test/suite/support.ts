import * as vscode from 'vscode';
import type { IsnadApi } from '../../src/extension.ts';

/** The five seed articles, copied into the workspace folder by the launcher. */
export const SEEDS = [
  '000_6724cf45f2961a51.txt',
  '001_c51d769e648d5aa3.txt',
  '002_bac25c2dece4c4e4.txt',
  '003_7ec275c7812ea4c0.txt',
  '004_6ab7b8f0483d49b0.txt',
] as const;

function inWorkspace(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, name);
}

/** Shows a file of the workspace folder. */
export async function show(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(name)), { preview: false });
}

let written = 0;

/** Writes a new file with this ending into the workspace folder and shows it. */
export async function showNew(ending: string, text: string): Promise<vscode.TextEditor> {
  const name = `article-${++written}${ending}`;
  await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
  return show(name);
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Asks again and again until the answer is neither null, undefined nor false. */
export async function eventually<T>(what: string, ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 100_000;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The document once the extension has made it an article (a change of language replaces nothing but the language). */
export function article(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  return eventually('the language arabic-news', () => (document.languageId === 'arabic-news' ? document : null));
}

/** Isnad's diagnostics of a document, once there are any. */
export function findings(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  return eventually('findings', () => {
    const found = findingsNow(document);
    return found.length > 0 ? found : null;
  });
}

export function findingsNow(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'isnad');
}

/** The text of the hovers over the first place where `words` stand, once there is one. */
export async function hoverOver(document: vscode.TextDocument, words: string): Promise<string> {
  const { start, end } = rangeOf(document, words);
  const middle = document.positionAt(Math.floor((document.offsetAt(start) + document.offsetAt(end)) / 2));
  return eventually(`a hover over ${words}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      middle,
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    return text.length > 0 ? text.join('\n') : null;
  });
}

export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`${words} does not occur.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

export async function api(): Promise<IsnadApi> {
  const extension = vscode.extensions.getExtension<IsnadApi>('isnad.isnad');
  if (!extension) throw new Error('The extension is not installed.');
  return extension.activate();
}
