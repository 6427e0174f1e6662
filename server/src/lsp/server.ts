import {
  CodeLensRefreshRequest,
  type Connection,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import type { Knowledge } from '../core/knowledge.ts';
import { createNewsService } from '../service/service.ts';
import { RECORDS_FOLDER } from '../service/records.ts';
import { annotations } from './annotations.ts';
import { clientFeatures, initializeResult } from './capabilities.ts';
import { CodeActions } from './codeActions.ts';
import { createConverter } from './convert.ts';
import { Diagnostics } from './diagnostics.ts';
import { SyncedDocuments } from './documents.ts';
import { hover } from './hover.ts';
import { registerLanguageFeatures } from './languageFeatures.ts';
import { PlaceConverter } from './places.ts';
import { reportKnowledgeProblems } from './knowledgeProblems.ts';
import { choices, operation } from './operations.ts';
import type {
  AnnotationsParams,
  ChoicesParams,
  InitializationOptions,
  OperationParams,
  ReadingCardParams,
  ReadingParams,
  SourcesParams,
  StatementsParams,
} from './protocol.ts';
import { reading, readingCard } from './reading.ts';
import { startProgress } from './progress.ts';
import { registerInterests } from './registrations.ts';
import { createBackgroundBreather, createBreather } from './scheduling.ts';
import { ClientSettings, localeOf } from './settings.ts';
import { sources, statements } from './sources.ts';
import { StatusReports } from './status.ts';
import { WatchedArticles } from './watchedArticles.ts';
import { WorkspaceCheck } from './workspaceCheck.ts';
import { ClientWorkspace, type FileSystem } from './workspace.ts';

/** What differs between a Node process and a Web Worker. */
export interface ServerEnvironment {
  /** Called once, after `initialize` is answered. */
  loadKnowledge(options: InitializationOptions): Knowledge | Promise<Knowledge>;
  readonly files: FileSystem;
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
  const workspace = new ClientWorkspace(connection, client.options, environment.files);
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
      stepAside: createBackgroundBreather(() => environment.yieldToOthers()),
      progress: (title) => startProgress(connection, client.progress, title),
    },
  });
  const converter = createConverter(client.encoding);
  const documents = new SyncedDocuments(service, converter);
  const diagnostics = new Diagnostics(connection, client, service, documents, converter);
  const actions = new CodeActions(client, service, documents, converter);
  const places = new PlaceConverter(client, documents, workspace, converter);
  const check = new WorkspaceCheck(connection, service, documents, diagnostics);
  const watched = new WatchedArticles(connection, client.watchedFiles, settings, workspace);
  const status = new StatusReports(connection, service, client.options.status ?? false);

  /** Lets work go on that no request waits for. */
  const inBackground = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  };
  const refresh = (): void => {
    service.refresh();
    inBackground(diagnostics.refresh());
    if (client.refreshCodeLenses) inBackground(connection.sendRequest(CodeLensRefreshRequest.type));
    service.uris().forEach((uri) => status.changed(uri));
  };

  inBackground(initialized.then(() => registerInterests(connection, client)));
  inBackground(initialized.then(() => watched.update()));
  inBackground(knowledge.then(({ problems }) => reportKnowledgeProblems(connection, problems, locale)));

  connection.onDidOpenTextDocument(({ textDocument }) => {
    documents.open(textDocument);
    inBackground(check.opened(textDocument.uri));
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
    inBackground(diagnostics.clear(uri).then(() => check.changed(uri)));
  });
  connection.onDidChangeConfiguration(({ settings: all }: { settings: unknown }) => {
    settings.changed(all);
    inBackground(watched.update());
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      const isGone = type === FileChangeType.Deleted;
      if (isGone) service.workspace.deleted(uri);
      else if (type === FileChangeType.Created) service.workspace.created(uri);
      else service.workspace.changed(uri);
      inBackground(isGone ? check.deleted(uri) : check.changed(uri));
    }
    if (changes.some(({ uri }) => uri.includes(`/${RECORDS_FOLDER}/`))) refresh();
  });
  if (client.workspaceFolders) {
    // Not before the answer to `initialize` has asked for them: the library would ask again.
    void initialized.then(() =>
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace.changeFolders(added, removed);
        inBackground(watched.update());
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
  connection.onRequest('isnad/reading', (request: ReadingParams) => reading(request, service, documents));
  connection.onRequest('isnad/readingCard', (request: ReadingCardParams) =>
    readingCard(request, service, documents, converter),
  );
  connection.onRequest('isnad/sources', (request: SourcesParams) => sources(request, service, documents));
  connection.onRequest('isnad/statements', (request: StatementsParams) =>
    statements(request, service, documents, converter),
  );
  registerLanguageFeatures(connection, { client, service, documents, converter, places });
  connection.onRequest('isnad/checkWorkspace', (_request, token) => check.run(token));
  connection.onRequest('isnad/clearWorkspaceCheck', () => check.clear());
  connection.onRequest('isnad/operation', (request: OperationParams, token) =>
    operation(request, token, connection, client, service, documents, converter),
  );
  connection.onRequest('isnad/choices', (request: ChoicesParams) => choices(request, service, documents, converter));
  connection.onShutdown(() => status.dispose());
  return initializeResult(client);
}
