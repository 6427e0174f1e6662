import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { ARABIC_NEWS } from './languageMode.ts';
import type {
  AnnotationsResult,
  ClientRequests,
  InitializationOptions,
  Range,
  ReadFileParams,
  ServerNotifications,
  ServerRequests,
  StatusParams,
} from './protocol.ts';

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
  private current: ServerState = 'stopped';
  private stopping = false;
  private readonly client: BaseLanguageClient;

  /** @param data what a server without a file system is given to read */
  constructor(createClient: CreateClient, data: Pick<InitializationOptions, 'lexicon' | 'model'>) {
    const initializationOptions: InitializationOptions = { ...data, readFile: true, status: true };
    this.client = createClient({
      documentSelector: [{ language: ARABIC_NEWS }],
      initializationOptions,
      outputChannel: this.output,
      connectionOptions: { maxRestartCount: CRASHES_FORGIVEN },
      // HTML is for the alignment of Arabic hovers alone: the server escapes what comes from an article.
      markdown: { isTrusted: false, supportHtml: true },
    });
    this.client.onDidChangeState(({ newState }) => this.setState(this.stateOf(newState)));
    this.client.onRequest('isnad/readFile' satisfies keyof ServerRequests, readFile);
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

  onStatus(handler: (status: StatusParams) => void): vscode.Disposable {
    return this.client.onNotification('isnad/status' satisfies keyof ServerNotifications, handler);
  }

  private async request<Method extends keyof ClientRequests>(
    method: Method,
    params: ClientRequests[Method]['params'],
    token?: vscode.CancellationToken,
  ): Promise<ClientRequests[Method]['result'] | null> {
    if (!this.client.isRunning()) return null;
    try {
      return await this.client.sendRequest(method, params, token);
    } catch (error) {
      if (!token?.isCancellationRequested && this.client.isRunning()) this.output.warn(`${method}: ${String(error)}`);
      return null;
    }
  }

  async dispose(): Promise<void> {
    await this.stop();
    await this.client.dispose();
    this.stateChanged.dispose();
    this.output.dispose();
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
