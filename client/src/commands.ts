import * as vscode from 'vscode';
import { ARABIC_NEWS } from './languageMode.ts';
import type { Server } from './server.ts';

const { t } = vscode.l10n;

/** The `source` of our diagnostics. */
const SOURCE = 'isnad';

/** The palette's commands. */
export function registerCommands(server: Server): vscode.Disposable {
  const commands: Readonly<Record<string, () => unknown>> = {
    'isnad.setLanguage': setLanguage,
    'isnad.nextFinding': () => goToFinding(1),
    'isnad.previousFinding': () => goToFinding(-1),
    'isnad.toggle': toggle,
    'isnad.restartServer': () => server.restart(),
    'isnad.showOutput': () => server.output.show(),
    'isnad.showMenu': showMenu,
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

async function setLanguage(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) await vscode.languages.setTextDocumentLanguage(document, ARABIC_NEWS);
}

/** Goes to the finding after (1) or before (-1) the cursor, round the end of the article. */
async function goToFinding(direction: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const findings = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter((diagnostic) => diagnostic.source === SOURCE)
    .map((diagnostic) => diagnostic.range)
    .sort((a, b) => direction * a.start.compareTo(b.start));
  const cursor = editor.selection.active;
  const target = findings.find((range) => direction * range.start.compareTo(cursor) > 0) ?? findings[0];
  if (!target) {
    vscode.window.setStatusBarMessage(t('Isnad found nothing to report in this article.'), 5_000);
    return;
  }
  editor.selection = new vscode.Selection(target.start, target.start);
  editor.revealRange(target, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** Switches `isnad.enable` where it is set now: in the folder, the workspace, or else for the user. */
async function toggle(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('isnad', vscode.window.activeTextEditor?.document);
  const setting = configuration.inspect<boolean>('enable');
  const target =
    setting?.workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : setting?.workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await configuration.update('enable', !configuration.get<boolean>('enable', true), target);
}

async function showMenu(): Promise<void> {
  const isOn = vscode.workspace
    .getConfiguration('isnad', vscode.window.activeTextEditor?.document)
    .get<boolean>('enable', true);
  const items = [
    { label: isOn ? t('$(circle-slash) Turn off') : t('$(play) Turn on'), command: 'isnad.toggle' },
    { label: t('$(open-preview) Open the reading pane'), command: 'isnad.openReadingView' },
    { label: t('$(arrow-down) Next finding'), command: 'isnad.nextFinding' },
    { label: t('$(tag) Tag everything found'), command: 'isnad.tagAll' },
    { label: t('$(clear-all) Remove all tags'), command: 'isnad.untagAll' },
    { label: t('$(checklist) Check all articles'), command: 'isnad.checkWorkspace' },
    { label: t('$(book) First steps'), command: 'isnad.openWalkthrough' },
    { label: t('$(debug-restart) Restart the language server'), command: 'isnad.restartServer' },
    { label: t('$(output) Show the output'), command: 'isnad.showOutput' },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: t('Isnad') });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}
