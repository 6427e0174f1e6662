import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  ProgressType,
  State,
} from 'vscode-languageclient';
import { listFolder } from './folderListing.ts';
import { ARABIC_NEWS } from './languageMode.ts';
import type {
  AnnotationsResult,
  CheckWorkspaceResult,
  ChoicesParams,
  ChoicesResult,
  ClientRequests,
  InitializationOptions,
  OperationParams,
  OperationResult,
  ParagraphRange,
  Range,
  ReadFileParams,
  ReadingCardParams,
  ReadingCardResult,
  ReadingResult,
  ServerNotifications,
  ServerRequests,
  SourcesResult,
  StatementsResult,
  StatusParams,
  WorkspaceEdit,
  WorkspaceSourcesResult,
  WriteFileParams,
} from './protocol.ts';
import { keepFoldedMatches } from './symbolNames.ts';

/** Makes a client that starts the server in its own way: as a Node process or as a Web Worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** How the server is. `failed`: it did not start, or crashed too often to be started again. */
export type ServerState = 'starting' | 'running' | 'stopped' | 'failed';

/** Crashes within three minutes after which the server is left alone until the user restarts it. */
const CRASHES_FORGIVEN = 4;

/**
 * The language server: starts, restarts and stops it. After a crash the language client starts it again and opens the documents anew, so that
 * nothing is lost; `onDidChangeState` tells those who keep something of their own.
 */
export class Server implements vscode.Disposable {
  readonly output = vscode.window.createOutputChannel('Isnad', { log: true });
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.stateChanged.event;
  private readonly statusChanged = new vscode.EventEmitter<StatusParams>();
  readonly onStatus = this.statusChanged.event;
  private current: ServerState = 'stopped';
  private stopping = false;
  /** How many operations with progress there were: each has a token of its own. */
  private operations = 0;
  private readonly client: BaseLanguageClient;

  /** @param data what a server without a file system is given to read, and where the rules' pages are */
  constructor(createClient: CreateClient, data: Pick<InitializationOptions, 'lexicon' | 'model' | 'documentation'>) {
    const initializationOptions: InitializationOptions = {
      ...data,
      readFile: true,
      listFolder: true,
      writeFile: true,
      showPlaces: true,
      status: true,
    };
    this.client = createClient({
      documentSelector: [{ language: ARABIC_NEWS }],
      initializationOptions,
      outputChannel: this.output,
      errorHandler: this.crashes(),
      // HTML is for the alignment of Arabic hovers alone: the server escapes what comes from an article.
      markdown: { isTrusted: false, supportHtml: true },
      middleware: {
        provideWorkspaceSymbols: (query, token, next) => keepFoldedMatches(query, next(query, token)),
      },
    });
    this.client.onDidChangeState(({ newState }) => this.setState(this.stateOf(newState)));
    // The client keeps one handler of a notification: whoever came last would take it from the others.
    this.client.onNotification('isnad/status' satisfies keyof ServerNotifications, (status: StatusParams) =>
      this.statusChanged.fire(status),
    );
    this.client.onRequest('isnad/readFile' satisfies keyof ServerRequests, readFile);
    this.client.onRequest('isnad/listFolder' satisfies keyof ServerRequests, listFolder);
    this.client.onRequest('isnad/writeFile' satisfies keyof ServerRequests, writeRecord);
  }

  get state(): ServerState {
    return this.current;
  }

  /** Never rejects: a failure shows in the state and in the output channel. */
  async start(): Promise<void> {
    try {
      await this.client.start();
    } catch (error) {
      this.output.error(String(error));
      this.setState('failed');
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    try {
      if (this.client.needsStop()) await this.client.stop();
    } catch (error) {
      // A server that does not answer its shutdown is killed by the client.
      this.output.warn(String(error));
    } finally {
      this.stopping = false;
    }
  }

  /**
   * What is to be coloured in the document, or in a part of it. Null while the server is not running.
   */
  annotations(
    document: vscode.TextDocument,
    range?: Range,
    token?: vscode.CancellationToken,
  ): Promise<AnnotationsResult | null> {
    return this.request('isnad/annotations', { textDocument: { uri: document.uri.toString() }, range }, token);
  }

  /**
   * An operation worked out, not applied; null where that cannot be done now, or was stopped.
   * @param report is told, in percent, how much more is done of work that takes a while
   */
  async operation(
    params: Omit<OperationParams, 'workDoneToken'>,
    token?: vscode.CancellationToken,
    report?: (increment: number) => void,
  ): Promise<OperationResult | null> {
    if (!report) return this.request('isnad/operation', params, token);
    const workDoneToken = `operation-${++this.operations}`;
    let done = 0;
    const progress = this.client.onProgress(
      new ProgressType<{ readonly percentage?: number }>(),
      workDoneToken,
      (step) => {
        report((step.percentage ?? done) - done);
        done = step.percentage ?? done;
      },
    );
    try {
      return await this.request('isnad/operation', { ...params, workDoneToken }, token);
    } finally {
      progress.dispose();
    }
  }

  choices(params: ChoicesParams): Promise<ChoicesResult | null> {
    return this.request('isnad/choices', params);
  }

  /** An edit of the protocol as one of VS Code's. */
  asEdit(edit: WorkspaceEdit): Promise<vscode.WorkspaceEdit> {
    return this.client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  /** What a reading pane shows of a document, as changes since a revision; and the paragraphs of a range. */
  reading(document: vscode.TextDocument, since?: number, range?: ParagraphRange): Promise<ReadingResult | null> {
    return this.request('isnad/reading', { textDocument: { uri: document.uri.toString() }, since, range });
  }

  readingCard(params: ReadingCardParams): Promise<ReadingCardResult | null> {
    return this.request('isnad/readingCard', params);
  }

  /** Who speaks in a document. */
  sources(document: vscode.TextDocument): Promise<SourcesResult | null> {
    return this.request('isnad/sources', { textDocument: { uri: document.uri.toString() } });
  }

  /** Who is quoted where in the workspace; null too where the workspace is not read. */
  workspaceSources(token?: vscode.CancellationToken): Promise<WorkspaceSourcesResult | null> {
    return this.request('isnad/workspaceSources', {}, token);
  }

  /** Has the findings of all articles that are not open sent. */
  checkWorkspace(): Promise<CheckWorkspaceResult | null> {
    return this.request('isnad/checkWorkspace', {});
  }

  /** Takes away what `checkWorkspace` brought. */
  async clearWorkspaceCheck(): Promise<void> {
    await this.request('isnad/clearWorkspaceCheck', {});
  }

  /** What one of its sources says. */
  statements(document: vscode.TextDocument, source: string | null): Promise<StatementsResult | null> {
    return this.request('isnad/statements', { textDocument: { uri: document.uri.toString() }, source });
  }

  private async request<Method extends keyof ClientRequests>(
    method: Method,
    params: ClientRequests[Method]['params'],
    token?: vscode.CancellationToken,
  ): Promise<ClientRequests[Method]['result'] | null> {
    if (!this.client.isRunning()) return null;
    try {
      // A token that is missing would be sent as a second parameter.
      return await (token ? this.client.sendRequest(method, params, token) : this.client.sendRequest(method, params));
    } catch (error) {
      if (!token?.isCancellationRequested && this.client.isRunning()) this.output.warn(`${method}: ${String(error)}`);
      return null;
    }
  }

  async dispose(): Promise<void> {
    await this.stop();
    await this.client.dispose();
    this.stateChanged.dispose();
    this.statusChanged.dispose();
    this.output.dispose();
  }

  /**
   * What is done when the server cannot be reached: it is started again once the connection has closed. The client's own handler would stop it for
   * good when two messages were written to a dead process before its end was heard of (vscode-languageclient 11, `DefaultErrorHandler`).
   */
  private crashes(): ErrorHandler {
    let restarts: ErrorHandler | undefined;
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => (restarts ??= this.client.createDefaultErrorHandler(CRASHES_FORGIVEN)).closed(),
    };
  }

  private stateOf(state: State): ServerState {
    if (state === State.Running) return 'running';
    if (state === State.Starting) return 'starting';
    return this.stopping ? 'stopped' : 'failed';
  }

  private setState(state: ServerState): void {
    if (state === this.current) return;
    this.current = state;
    this.stateChanged.fire(state);
  }
}

/** A file as the user sees it: the text of its open editor, else what is stored, wherever that is. */
async function readFile({ uri }: ReadFileParams): Promise<string | null> {
  const target = vscode.Uri.parse(uri);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === target.toString());
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
  } catch {
    return null;
  }
}

/** Where the server may have something written: its records in a workspace folder. */
const RECORDS = /\/\.isnad\/[\w-]+\.json$/;

/** Writes one of the server's records; whether that could be done. A record that somebody has open and is at work on is left to them. */
async function writeRecord({ uri, text }: WriteFileParams): Promise<boolean> {
  const target = vscode.Uri.parse(uri);
  if (!RECORDS.test(target.path) || !vscode.workspace.getWorkspaceFolder(target)) return false;
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === target.toString());
  if (open?.isDirty) return false;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return true;
  } catch {
    return false;
  }
}
