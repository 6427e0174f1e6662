import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { Knowledge } from '../core/knowledge.ts';
import { createNewsService } from '../service/service.ts';
import { SUPPRESSIONS_PATH } from '../service/suppressions.ts';
import { annotations } from './annotations.ts';
import { clientFeatures, initializeResult } from './capabilities.ts';
import { CodeActions } from './codeActions.ts';
import { createConverter } from './convert.ts';
import { Diagnostics } from './diagnostics.ts';
import { SyncedDocuments } from './documents.ts';
import { hover } from './hover.ts';
import { reportKnowledgeProblems } from './knowledgeProblems.ts';
import type { AnnotationsParams, InitializationOptions } from './protocol.ts';
import { registerInterests } from './registrations.ts';
import { createBreather } from './scheduling.ts';
import { ClientSettings, localeOf } from './settings.ts';
import { StatusReports } from './status.ts';
import { ClientWorkspace, type ReadFile } from './workspace.ts';

/** What differs between a Node process and a Web Worker. */
export interface ServerEnvironment {
  /** Called once, after `initialize` is answered. */
  loadKnowledge(options: InitializationOptions): Knowledge | Promise<Knowledge>;
  readonly readFile: ReadFile;
  /** Resolves when the messages that have come in meanwhile are read. */
  yieldToOthers(): Promise<void>;
}

/** Answers a client until the connection ends. */
export function startServer(connection: Connection, environment: ServerEnvironment): void {
  connection.onInitialize((params) => initialize(connection, environment, params));
  connection.listen();
}

/** Wires the features for what the client can do. */
function initialize(
  connection: Connection,
  environment: ServerEnvironment,
  params: InitializeParams,
): InitializeResult {
  const client = clientFeatures(params);
  const log = connection.console;
  const locale = localeOf(client.options.locale ?? params.locale);
  const settings = new ClientSettings(connection, client.configuration, locale);
  const workspace = new ClientWorkspace(connection, client.options.readFile ?? false, environment.readFile);
  workspace.setFolders(params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: '' }] : []));

  const initialized = new Promise<void>((resolve) => connection.onInitialized(() => resolve()));
  const knowledge = initialized.then(() => environment.loadKnowledge(client.options));
  const service = createNewsService({
    knowledge,
    host: {
      workspace,
      log,
      settings: (uri) => settings.of(uri),
      breathe: createBreather(() => environment.yieldToOthers()),
    },
  });
  const converter = createConverter(client.encoding);
  const documents = new SyncedDocuments(service, converter);
  const diagnostics = new Diagnostics(connection, client, service, documents, converter);
  const actions = new CodeActions(client, service, documents, converter);
  const status = new StatusReports(connection, service, client.options.status ?? false);

  /** Lets work go on that no request waits for. */
  const inBackground = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  };
  const refresh = (): void => {
    service.refresh();
    inBackground(diagnostics.refresh());
    service.uris().forEach((uri) => status.changed(uri));
  };

  inBackground(initialized.then(() => registerInterests(connection, client)));
  inBackground(knowledge.then(({ problems }) => reportKnowledgeProblems(connection, problems, locale)));

  connection.onDidOpenTextDocument(({ textDocument }) => {
    documents.open(textDocument);
    inBackground(diagnostics.push(textDocument.uri));
    inBackground(status.opened(textDocument.uri, textDocument.version));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.change(uri, version, contentChanges);
    inBackground(diagnostics.push(uri));
    status.changed(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    settings.forget(uri);
    status.closed(uri);
    inBackground(diagnostics.clear(uri));
  });
  connection.onDidChangeConfiguration(({ settings: all }: { settings: unknown }) => {
    settings.changed(all);
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith(`/${SUPPRESSIONS_PATH}`))) refresh();
  });
  if (client.workspaceFolders) {
    // Not before the answer to `initialize` has asked for them: the library would ask again.
    void initialized.then(() =>
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace.changeFolders(added, removed);
        refresh();
      }),
    );
  }

  connection.onHover((request, token) => hover(request, token, client, service, documents, converter));
  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
    diagnostics.pull(uri, previousResultId, token),
  );
  connection.onCodeAction((request, token) => actions.offer(request, token));
  connection.onCodeActionResolve((action, token) => actions.resolve(action, token));
  connection.onRequest('isnad/annotations', (request: AnnotationsParams) =>
    annotations(request, service, documents, converter),
  );
  connection.onShutdown(() => status.dispose());
  return initializeResult(client);
}
