import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { KnowledgeProblem } from '../core/lexicon/table.ts';
import { fillIn, type Language } from '../formats/message.ts';
import { messagesFor } from '../service/messages/messages.ts';

/** Tells the user that language data are missing or damaged: which files in a message, each problem in the log. */
export async function reportKnowledgeProblems(
  connection: Connection,
  problems: readonly KnowledgeProblem[],
  locale: Language,
): Promise<void> {
  if (problems.length === 0) return;
  for (const { file, line, message } of problems) {
    connection.console.warn(`${file}${line > 0 ? `:${line}` : ''}: ${message}`);
  }
  const files = [...new Set(problems.map(({ file }) => file))].join(', ');
  const message = fillIn(messagesFor(locale).knowledge.damaged, { problems: files });
  // Not connection.window.showWarningMessage: that is a request, which not every client answers.
  await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}
