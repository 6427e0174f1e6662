import { type Connection, ErrorCodes, ResponseError, type WorkspaceFolder } from 'vscode-languageserver';
import type { FolderEntries, Workspace } from '../service/host.ts';
import type { InitializationOptions, ServerRequests } from './protocol.ts';

/** Files without the client's help: of the file system that the server has itself, if it has one. Each may reject. */
export interface FileSystem {
  /** Null where there is no such file. */
  readFile(uri: string): Promise<string | null>;
  listFolder(uri: string): Promise<FolderEntries>;
  /** Creates the file and its folder where need be; false where there is nowhere to write. */
  writeFile(uri: string, text: string): Promise<boolean>;
}

/** What the client answers, so that files are found where they are: in a browser, on another machine. */
export type FileRequests = Pick<InitializationOptions, 'readFile' | 'listFolder' | 'writeFile'>;

const NOTHING: FolderEntries = { files: [], folders: [] };

/** The client's folders and files. */
export class ClientWorkspace implements Workspace {
  private known: readonly string[] = [];

  /** @param otherwise for clients that do not answer */
  constructor(
    private readonly connection: Connection,
    private readonly answered: FileRequests,
    private readonly otherwise: FileSystem,
  ) {}

  folders(): readonly string[] {
    return this.known;
  }

  setFolders(folders: readonly WorkspaceFolder[]): void {
    this.known = folders.map(bare);
  }

  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = removed.map(bare);
    this.known = [...this.known.filter((folder) => !gone.includes(folder)), ...added.map(bare)];
  }

  folderOf(uri: string): string | null {
    // Of folders inside each other the innermost.
    const around = this.known.filter((folder) => uri.startsWith(`${folder}/`));
    return around.reduce<string | null>((best, folder) => (best && best.length >= folder.length ? best : folder), null);
  }

  async readFile(uri: string): Promise<string | null> {
    const asked = this.answered.readFile ? 'isnad/readFile' : null;
    return (await this.answer(asked, { uri }, () => this.otherwise.readFile(uri))) ?? null;
  }

  async listFolder(uri: string): Promise<FolderEntries> {
    const asked = this.answered.listFolder ? 'isnad/listFolder' : null;
    return (await this.answer(asked, { uri }, () => this.otherwise.listFolder(uri))) ?? NOTHING;
  }

  async writeFile(uri: string, text: string): Promise<boolean> {
    const asked = this.answered.writeFile ? 'isnad/writeFile' : null;
    return (await this.answer(asked, { uri, text }, () => this.otherwise.writeFile(uri, text))) ?? false;
  }

  /** The client's answer, or the server's own where the client gives none. Undefined, and a line in the log, where that fails. */
  private async answer<Method extends keyof ServerRequests>(
    method: Method | null,
    params: ServerRequests[Method]['params'],
    otherwise: () => Promise<ServerRequests[Method]['result']>,
  ): Promise<ServerRequests[Method]['result'] | undefined> {
    try {
      if (method === null) return await otherwise();
      return await this.connection.sendRequest<ServerRequests[Method]['result']>(method, params);
    } catch (error) {
      if (method !== null && error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) {
        return this.answer(null, params, otherwise);
      }
      this.connection.console.warn(`${params.uri}: ${String(error)}`);
      return undefined;
    }
  }
}

/** A folder's URI without the slash that some clients put at its end. */
function bare({ uri }: WorkspaceFolder): string {
  return uri.replace(/\/+$/, '');
}
