import { type Connection, ErrorCodes, ResponseError, type WorkspaceFolder } from 'vscode-languageserver';
import type { Workspace } from '../service/host.ts';
import type { ServerRequests } from './protocol.ts';

/** Reads a file without the client's help; null where there is none. Only where the server has a file system. */
export type ReadFile = (uri: string) => Promise<string | null>;

/** The client's folders and files. */
export class ClientWorkspace implements Workspace {
  private folders: readonly string[] = [];

  /**
   * @param asksClient whether the client answers `isnad/readFile`, so that files are read where they are: in a browser, on another machine
   * @param otherwise for clients that do not
   */
  constructor(
    private readonly connection: Connection,
    private readonly asksClient: boolean,
    private readonly otherwise: ReadFile,
  ) {}

  setFolders(folders: readonly WorkspaceFolder[]): void {
    this.folders = folders.map(bare);
  }

  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = removed.map(bare);
    this.folders = [...this.folders.filter((folder) => !gone.includes(folder)), ...added.map(bare)];
  }

  folderOf(uri: string): string | null {
    // Of folders inside each other the innermost.
    const around = this.folders.filter((folder) => uri.startsWith(`${folder}/`));
    return around.reduce<string | null>((best, folder) => (best && best.length >= folder.length ? best : folder), null);
  }

  async readFile(uri: string): Promise<string | null> {
    try {
      return await (this.asksClient ? this.ask({ uri }) : this.otherwise(uri));
    } catch (error) {
      if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) return this.otherwise(uri);
      this.connection.console.warn(`${uri} could not be read: ${String(error)}`);
      return null;
    }
  }

  private ask(params: ServerRequests['isnad/readFile']['params']): Promise<string | null> {
    return this.connection.sendRequest<ServerRequests['isnad/readFile']['result']>('isnad/readFile', params);
  }
}

/** A folder's URI without the slash that some clients put at its end. */
function bare({ uri }: WorkspaceFolder): string {
  return uri.replace(/\/+$/, '');
}
