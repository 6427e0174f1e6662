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
  /** `breathe` for work that nobody waits for: others have their turn sooner, and what they have asked for meanwhile is begun. */
  stepAside(): Promise<void> | null;
  /** Shows the user that something takes long, and lets them stop it. */
  progress(title: string): Promise<Progress>;
}

/** Long work as the user sees it. `isCancellationRequested`: they want no more of it. */
export interface Progress extends CancellationToken {
  /** @param message in the user's language @param part how much is done, 0 to 1 */
  report(message: string, part: number): void;
  end(): void;
}

/** The files around the open documents, read through whoever owns them. */
export interface Workspace {
  /** The URIs of the workspace folders, without slashes at their ends. */
  folders(): readonly string[];
  /** The URI of the workspace folder that holds `uri`, without a slash at its end; null outside every folder. */
  folderOf(uri: string): string | null;
  /** A file's text; null where there is none or it cannot be read. Never rejects. */
  readFile(uri: string): Promise<string | null>;
  /** What stands in a folder; nothing where it cannot be read. Links to folders are left out. Never rejects. */
  listFolder(uri: string): Promise<FolderEntries>;
  /** Puts a text into a file, creating it where there is none; whether that could be done. Never rejects. */
  writeFile(uri: string, text: string): Promise<boolean>;
}

/** The URIs of what a folder holds itself, without slashes at their ends. */
export interface FolderEntries {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

export interface Log {
  warn(message: string): void;
  error(message: string): void;
}

/** Asks whether an answer is still wanted. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}
