import * as vscode from 'vscode';
import { openSample } from './sample.ts';
import { applySuggestedSettings } from './suggestedSettings.ts';

/** The walkthrough's id in package.json. */
const WALKTHROUGH = 'start';

/** The commands of the first steps: the walkthrough itself, the article that it goes through, and settings for reading Arabic. */
export function registerFirstRun({ extension }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('isnad.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#${WALKTHROUGH}`, false),
    ),
    vscode.commands.registerCommand('isnad.openSample', () => openSample(extension.extensionUri)),
    vscode.commands.registerCommand('isnad.applySuggestedSettings', applySuggestedSettings),
  );
}
