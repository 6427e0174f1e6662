import * as vscode from 'vscode';
import type { OperationName, OperationResult, Range } from './protocol.ts';
import type { Server } from './server.ts';

const { t } = vscode.l10n;

/** Operations on a whole article: they may take long in a large one, so they show how far they are and can be stopped. */
const BULK: ReadonlySet<OperationName> = new Set(['tag-all', 'untag-all', 'convert-spelling', 'tag-mentions']);

/** How long a message stays in the status bar, in milliseconds. */
const MESSAGE_STAYS = 6_000;

/**
 * Has the server work an annotator's operation out and applies it: one undo step, of this document alone. What the operation has to say is shown
 * in the status bar.
 * @param range the selection that the operation is about; the editor's selection follows what is done
 * @param argument what the operation needs to know beyond the place (docs/protocol.md)
 * @returns whether the article was changed
 */
export async function applyOperation(
  server: Server,
  document: vscode.TextDocument,
  operation: OperationName,
  range: Range,
  argument?: string,
): Promise<boolean> {
  const params = { textDocument: { uri: document.uri.toString() }, operation, range, argument };
  const { version } = document;
  const result = await (BULK.has(operation) ? watched(server, params) : server.operation(params));
  // Where the document has changed meanwhile, what was worked out is for another text.
  if (!result || result.version !== version || document.version !== version) return false;
  const applied = result.edit !== null && (await vscode.workspace.applyEdit(await server.asEdit(result.edit)));
  show(document, result);
  return applied;
}

/** Shows how far an operation is, and lets the user stop it, once it has taken a moment. */
async function watched(server: Server, params: Parameters<Server['operation']>[0]): Promise<OperationResult | null> {
  const cancellation = new vscode.CancellationTokenSource();
  let report = (increment: number): void => void (before += increment);
  let before = 0;
  try {
    const work = server.operation(params, cancellation.token, (increment) => report(increment));
    const isQuick = await Promise.race([work.then(() => true), moment().then(() => false)]);
    if (isQuick) return await work;
    return await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: t('Isnad is at work on the article …'),
        cancellable: true,
      },
      (progress, token) => {
        token.onCancellationRequested(() => cancellation.cancel());
        report = (increment) => progress.report({ increment });
        report(before);
        return work;
      },
    );
  } finally {
    cancellation.dispose();
  }
}

/** How long an operation may take before anything is shown, in milliseconds. */
const PATIENCE = 400;

function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE));
}

function show(document: vscode.TextDocument, { selection, message }: OperationResult): void {
  if (message) vscode.window.setStatusBarMessage(message, MESSAGE_STAYS);
  if (!selection) return;
  const { start, end } = selection;
  const selected = new vscode.Selection(start.line, start.character, end.line, end.character);
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document !== document) continue;
    editor.selection = selected;
    editor.revealRange(selected, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
