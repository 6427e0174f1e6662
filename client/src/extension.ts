import type * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { Decorations } from './decorations.ts';
import { registerFirstRun } from './firstRun/firstRun.ts';
import { LanguageMode } from './languageMode.ts';
import type { AnnotationsResult, InitializationOptions } from './protocol.ts';
import { registerReadingView } from './readingView/readingView.ts';
import { saveRecords } from './savedRecords.ts';
import { type CreateClient, Server } from './server.ts';
import { registerOperationCommands } from './operationCommands.ts';
import { SourcesView } from './sourcesView.ts';
import { WorkspaceSourcesView } from './sourcesWorkspaceView.ts';
import { Status } from './status.ts';
import { registerWorkspaceCommands } from './workspaceCommands.ts';

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
  const documentation = `${context.extensionUri.toString()}/docs`;
  const started = new Server(createClient, { ...data, documentation });
  server = started;
  context.subscriptions.push(
    new LanguageMode(),
    new Decorations(started),
    new Status(started),
    registerCommands(started),
    registerOperationCommands(started),
    registerReadingView(context, started),
    new SourcesView(started),
    new WorkspaceSourcesView(started),
    registerWorkspaceCommands(started),
    registerFirstRun(context),
    saveRecords(),
  );
  void started.start();
  return { annotations: (document) => started.annotations(document) };
}

/** VS Code waits for this, so that the server can end in peace. */
export async function deactivate(): Promise<void> {
  await server?.dispose();
  server = null;
}
