import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  HoverRequest,
  type InitializeParams,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type Position,
  type ProtocolConnection,
  type Range,
  ShutdownRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import type { ParagraphRange, Reading, ReadingParams, ReadingResult } from '../src/lsp/protocol.ts';

const PARAMS: InitializeParams = {
  processId: process.pid,
  rootUri: null,
  capabilities: {
    general: { positionEncodings: ['utf-16'] },
    textDocument: { hover: { contentFormat: ['markdown'] }, diagnostic: {} },
  },
};

const URI = 'file:///bench/article.txt';

/** Where the server's compiled code is kept, as in the folder that VS Code gives an extension. */
const CODE = mkdtempSync(join(tmpdir(), 'isnad-bench-code-'));
process.once('exit', () => rmSync(CODE, { recursive: true, force: true }));

/** How often it is looked whether that is written, in milliseconds. */
const LOOK = 100;

/** A folder of one level; the files by URI. */
export interface BenchFolder {
  readonly uri: string;
  readonly files: ReadonlyMap<string, string>;
}

/** The built server in a process of its own, spoken to over IPC as VS Code does, with one document. */
export class ProtocolClient {
  private version = 1;
  private resultId: string | undefined;

  private constructor(
    private readonly process: ChildProcess,
    private readonly connection: ProtocolConnection,
    /** From the start of the process to the answer to `initialize`, in milliseconds. */
    readonly startTime: number,
  ) {}

  /** @param folder a workspace folder whose files the client reads for the server */
  static async start(server: string, folder?: BenchFolder): Promise<ProtocolClient> {
    const start = performance.now();
    // As the VS Code client starts it (client/src/node.ts).
    const execArgv = ['--max-semi-space-size=8'];
    const args = ['--node-ipc', `--code-cache=${CODE}`];
    const child = fork(server, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv });
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    if (folder) {
      connection.onRequest('isnad/readFile', ({ uri }: { uri: string }) => folder.files.get(uri) ?? null);
      connection.onRequest('isnad/listFolder', () => ({ files: [...folder.files.keys()], folders: [] }));
    }
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      ...PARAMS,
      workspaceFolders: folder ? [{ uri: folder.uri, name: 'bench' }] : null,
      initializationOptions: { readFile: true, listFolder: true },
    });
    const client = new ProtocolClient(child, connection, performance.now() - start);
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Resolves when the server has kept its compiled code for the next start. */
  async codeKept(): Promise<void> {
    while (!existsSync(CODE) || readdirSync(CODE).length === 0) await setTimeout(LOOK);
  }

  async open(text: string): Promise<void> {
    const textDocument = { uri: URI, languageId: 'arabic-news', version: this.version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async change(range: Range, text: string): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: ++this.version },
      contentChanges: [{ range, text }],
    });
  }

  /** Asks for the document's diagnostics as an editor does: with the last answer's id. Returns how many there are, or null where they are unchanged. */
  async diagnostics(): Promise<number | null> {
    const report: DocumentDiagnosticReport = await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: URI },
      identifier: 'isnad',
      previousResultId: this.resultId,
    });
    this.resultId = report.resultId;
    return report.kind === 'full' ? report.items.length : null;
  }

  /** What a reading pane asks for: the changes since a revision, and the paragraphs of a range. */
  async reading(since?: number, range?: ParagraphRange): Promise<Reading> {
    const params: ReadingParams = { textDocument: { uri: URI }, since, range };
    const result = await this.connection.sendRequest<ReadingResult | null>('isnad/reading', params);
    if (!result?.reading) throw new Error('There is no reading.');
    return result.reading;
  }

  /** Whether there is something to show at the place. */
  async hover(position: Position): Promise<boolean> {
    return (await this.connection.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position })) !== null;
  }

  /** Asks for a name in all articles of the folder. */
  async find(query: string): Promise<void> {
    await this.connection.sendRequest(WorkspaceSymbolRequest.type, { query });
  }

  /** The server's resident memory in bytes, now or (`VmHWM`) at most; null where the system does not tell. */
  memory(field: 'VmRSS' | 'VmHWM' = 'VmRSS'): number | null {
    try {
      const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
      const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
      return kilobytes === undefined ? null : Number(kilobytes) * 1024;
    } catch {
      return null;
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await ended;
    this.connection.dispose();
  }
}
