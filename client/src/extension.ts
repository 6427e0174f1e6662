import type * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { Decorations } from './decorations.ts';
import { saveIgnoredList } from './ignoredList.ts';
import { LanguageMode } from './languageMode.ts';
import type { AnnotationsResult, InitializationOptions } from './protocol.ts';
import { type CreateClient, Server } from './server.ts';
import { Status } from './status.ts';

/** What `activate` gives to other extensions. */
export interface IsnadApi {
  /** What is coloured in the article, and more (docs/protocol.md). Null while the server is not running. */
  annotations(document: vscode.TextDocument): Promise<AnnotationsResult | null>;
}

let server: Server | null = null;

/** Everything that is the same in Node and in the browser. The server starts in the background: activation does not wait for it. */
export function activateIsnad(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
  data: Pick<InitializationOptions, 'lexicon' | 'model'> = {},
): IsnadApi {
  const started = new Server(createClient, data);
  server = started;
  context.subscriptions.push(
    new LanguageMode(),
    new Decorations(started),
    new Status(started),
    registerCommands(started),
    saveIgnoredList(),
  );
  void started.start();
  return { annotations: (document) => started.annotations(document) };
}

/** VS Code waits for this, so that the server can end in peace. */
export async function deactivate(): Promise<void> {
  await server?.dispose();
  server = null;
}
