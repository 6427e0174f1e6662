import * as vscode from 'vscode';
import type { Range } from './protocol.ts';
import type { Server } from './server.ts';

const { t } = vscode.l10n;

/** Commands over all articles of the workspace, and the one behind code lenses. */
export function registerWorkspaceCommands(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('isnad.checkWorkspace', () => checkWorkspace(server)),
    vscode.commands.registerCommand('isnad.clearWorkspaceCheck', () => server.clearWorkspaceCheck()),
    vscode.commands.registerCommand('isnad.showPlaces', showPlaces),
  );
}

/** Checks every article, open or not. The server shows how far it is and can be stopped there. */
async function checkWorkspace(server: Server): Promise<void> {
  const result = await server.checkWorkspace();
  if (!result) return;
  const { articles, findings, complete } = result;
  const summary = complete
    ? t('Articles checked besides the open ones: {0} · findings: {1}', articles, findings)
    : t('Stopped. Articles checked besides the open ones: {0} · findings: {1}', articles, findings);
  vscode.window.setStatusBarMessage(summary, 10_000);
  if (findings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** What a code lens counts, in a peek view. The arguments are the server's. */
async function showPlaces(uri: string, position: Range['start'], ranges: readonly Range[]): Promise<void> {
  const target = vscode.Uri.parse(uri);
  const locations = ranges.map(
    ({ start, end }) =>
      new vscode.Location(target, new vscode.Range(start.line, start.character, end.line, end.character)),
  );
  const at = new vscode.Position(position.line, position.character);
  await vscode.commands.executeCommand('editor.action.showReferences', target, at, locations);
}
