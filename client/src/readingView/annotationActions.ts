import * as vscode from 'vscode';
import { chooseArgument } from '../operationCommands.ts';
import { applyOperation } from '../operations.ts';
import type { ChoicesKind, OperationName, Range } from '../protocol.ts';
import type { Server } from '../server.ts';

const { t } = vscode.l10n;

/** What has to be chosen before these operations can be done. */
const QUESTIONS: Partial<Record<OperationName, { readonly choices: ChoicesKind; readonly title: () => string }>> = {
  'change-type': { choices: 'types', title: () => t('Change the tag to …') },
  'set-speaker': { choices: 'speakers', title: () => t('Who says this?') },
};

/** So many actions of a place are worked out at once, to be applied without another request. */
const RESOLVED = 20;

/** What a reader has done to the article from the pane: the same as from the editor, at another place. */
export class AnnotationActions {
  constructor(
    private readonly server: Server,
    private readonly notify: (text: string) => void,
  ) {}

  async operate(document: vscode.TextDocument, operation: OperationName, range: Range): Promise<void> {
    const question = QUESTIONS[operation];
    let argument: string | undefined;
    if (question) {
      argument = await chooseArgument(this.server, document, range, question.choices, question.title());
      if (argument === undefined) return;
    }
    await applyOperation(this.server, document, operation, range, argument);
  }

  /** The titles of what mends a finding or silences it; null where nobody could be asked, as after an edit meanwhile. */
  async fixes(document: vscode.TextDocument, range: Range): Promise<string[] | null> {
    try {
      return (await fixActions(document, range, 0)).map(({ title }) => title);
    } catch {
      return null;
    }
  }

  async fix(document: vscode.TextDocument, range: Range, title: string): Promise<void> {
    const action = (await fixActions(document, range, RESOLVED)).find((candidate) => candidate.title === title);
    const isApplied = action?.edit !== undefined && (await vscode.workspace.applyEdit(action.edit));
    if (!isApplied) this.notify(t('This could not be done.'));
  }
}

/** The quick fixes of a place, so many of them with their edits. */
async function fixActions(
  document: vscode.TextDocument,
  { start, end }: Range,
  resolved: number,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(start.line, start.character, end.line, end.character),
    vscode.CodeActionKind.QuickFix.value,
    resolved,
  );
}
