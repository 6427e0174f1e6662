import type { Settings } from './settings.ts';

/** What the service needs of the world around it. The language server, a test or a command line each bring their own. */
export interface ServiceHost {
  readonly workspace: Workspace;
  readonly log: Log;
  settings(uri: string): Promise<Settings>;
  /**
   * Called between slices of a long analysis (about every 2 ms). Null: go on; a promise: others want to work, go on when it resolves.
   */
  breathe(): Promise<void> | null;
}

/** The files around the open documents, read through whoever owns them. */
export interface Workspace {
  /** The URI of the workspace folder that holds `uri`, without a slash at its end; null outside every folder. */
  folderOf(uri: string): string | null;
  /** A file's text; null where there is none or it cannot be read. Never rejects. */
  readFile(uri: string): Promise<string | null>;
}

export interface Log {
  warn(message: string): void;
  error(message: string): void;
}

/** Asks whether an answer is still wanted. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}
