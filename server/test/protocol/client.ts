import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  type CodeAction,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  WorkDoneProgress,
  type WorkspaceEdit,
  createProtocolConnection,
} from 'vscode-languageserver/node';
import { createConverter } from '../../src/lsp/convert.ts';
import { readLines } from '../../src/lsp/documents.ts';
import type { StatusParams } from '../../src/lsp/protocol.ts';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import { entriesOf } from '../service/inMemory.ts';
import { builtServer } from './builtServer.ts';

export type Transport = 'stdio' | 'ipc';

/** What a client can do: pulls diagnostics, resolves code actions, answers for settings and files. */
export const ABLE_CLIENT: InitializeParams['capabilities'] = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
  general: { positionEncodings: ['utf-16'] },
};

/** A minimal editor over a forked server. */
export class TestClient {
  /** Files that `isnad/readFile` gives. */
  readonly files = new Map<string, string>();
  /** The `isnad` settings by resource; those under '' hold for all others. */
  readonly settings = new Map<string, unknown>();
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  readonly registered: string[] = [];
  /** The titles, messages and ends of the server's own work: `begin …`, `report …`, `end`. */
  readonly progress: string[] = [];
  refreshes = 0;
  private readonly listeners = new Set<() => void>();

  private constructor(
    readonly server: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {
    const note =
      <T>(list: T[]) =>
      (item: T): void => {
        list.push(item);
        this.listeners.forEach((listener) => listener());
      };
    connection.onNotification('textDocument/publishDiagnostics', note(this.published));
    connection.onNotification('isnad/status', note(this.statuses));
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => note(this.logged)(message));
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => note(this.shown)(message));
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      registrations.forEach(({ method }) => note(this.registered)(method));
      return null;
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
      items.map(({ scopeUri }) => this.settings.get(scopeUri) ?? this.settings.get('') ?? null),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.listeners.forEach((listener) => listener());
      return null;
    });
    connection.onRequest('workspace/codeLens/refresh', () => null);
    connection.onRequest('isnad/readFile', ({ uri }: { uri: string }) => this.files.get(uri) ?? null);
    connection.onRequest('isnad/writeFile', ({ uri, text }: { uri: string; text: string }) => {
      note([text])(text);
      return this.files.set(uri, text).has(uri);
    });
    connection.onRequest('isnad/listFolder', ({ uri }: { uri: string }) => entriesOf([...this.files.keys()], uri));
    connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
      connection.onProgress(WorkDoneProgress.type, token, (value) =>
        note(this.progress)(
          value.kind === 'begin' ? `begin ${value.title}` : [value.kind, value.message].join(' ').trim(),
        ),
      );
      return null;
    });
    connection.listen();
  }

  /** Starts a server; it is not initialized yet. */
  static fork(transport: Transport, server = builtServer(), args: readonly string[] = []): TestClient {
    if (transport === 'ipc') {
      const child = fork(server, ['--node-ipc', ...args], { silent: true, execArgv: [] });
      return new TestClient(child, createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)));
    }
    const child = spawn(process.execPath, [server, '--stdio', ...args]);
    const { stdin, stdout } = child;
    return new TestClient(
      child,
      createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin)),
    );
  }

  async initialize(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: 'file:///news', name: 'news' }],
      locale: 'en',
      capabilities: ABLE_CLIENT,
      initializationOptions: { readFile: true, writeFile: true, listFolder: true, status: true },
      ...params,
    } satisfies InitializeParams);
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'arabic-news', version, text },
    });
  }

  change(uri: string, version: number, ...contentChanges: { range?: Range; text: string }[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items;
  }

  /** The actions at a range, and those for the diagnostics given. */
  actions(uri: string, range: Range, diagnostics: Diagnostic[] = [], only?: string[]): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only && { only }) },
    });
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest('codeAction/resolve', action);
  }

  /** Resolves when `condition` holds, which is looked at whenever the server has said something. */
  async until(condition: () => boolean): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve) => {
      const listener = (): void => {
        if (!condition()) return;
        this.listeners.delete(listener);
        resolve();
      };
      this.listeners.add(listener);
    });
  }

  /** Ends the server as the protocol wants it; returns its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    const exited = this.exitCode();
    await this.connection.sendNotification('exit');
    return exited;
  }

  async exitCode(): Promise<number | null> {
    if (this.server.exitCode !== null) return this.server.exitCode;
    const [code] = (await once(this.server, 'exit')) as [number | null];
    return code;
  }

  /** For `afterEach`: nothing stays behind when a test fails. */
  dispose(): void {
    this.connection.dispose();
    this.server.kill();
  }
}

/** A text without its `|`s, and where they stood, as ranges from one to the next. */
export function placed(marked: string): { text: string; ranges: Range[]; at: Range } {
  const parts = marked.split('|');
  const text = parts.join('');
  const file = readLines(text);
  const converter = createConverter('utf-16');
  let offset = 0;
  const positions = parts.slice(0, -1).map((part) => converter.position(file, (offset += part.length)));
  const ranges = positions.slice(1).map((end, index) => ({ start: positions[index], end }));
  return { text, ranges, at: { start: positions[0], end: positions[0] } };
}

/** A text after a workspace edit that must change this file alone. */
export function edited(text: string, uri: string, edit: WorkspaceEdit | undefined): string {
  const changes = edit?.documentChanges?.filter((change) => 'edits' in change) ?? [];
  assert.deepEqual(
    changes.map((change) => change.textDocument.uri),
    [uri],
  );
  return withEdits(text, changes[0].edits as TextEdit[]);
}

export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const file = readLines(text);
  const converter = createConverter('utf-16');
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({ ...converter.span(file, range), text: newText })),
  );
}
