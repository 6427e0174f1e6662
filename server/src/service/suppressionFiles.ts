import type { ServiceHost } from './host.ts';
import { NO_SUPPRESSIONS, readSuppressions, SUPPRESSIONS_PATH, type Suppressions } from './suppressions.ts';

/** A workspace folder's list of suppressions as it stands on disk. */
export interface SuppressionFile {
  readonly suppressions: Suppressions;
  /** Where to write the list; null outside every folder, and where the file there is damaged and must be mended by hand first. */
  readonly writableUri: string | null;
  /** The file's text; null where there is none. */
  readonly text: string | null;
}

const NOWHERE: SuppressionFile = { suppressions: NO_SUPPRESSIONS, writableUri: null, text: null };

/** The lists of all workspace folders, each read when it is first asked for. */
export class SuppressionFiles {
  private readonly files = new Map<string, Promise<SuppressionFile>>();

  constructor(private readonly host: ServiceHost) {}

  /** The list that governs a document. */
  of(uri: string): Promise<SuppressionFile> {
    const folder = this.host.workspace.folderOf(uri);
    if (folder === null) return Promise.resolve(NOWHERE);
    const known = this.files.get(folder);
    if (known) return known;
    const loading = this.load(`${folder}/${SUPPRESSIONS_PATH}`);
    this.files.set(folder, loading);
    return loading;
  }

  /** Forgets what was read: the files may have changed. */
  forget(): void {
    this.files.clear();
  }

  private async load(uri: string): Promise<SuppressionFile> {
    const text = await this.host.workspace.readFile(uri);
    if (text === null) return { suppressions: NO_SUPPRESSIONS, writableUri: uri, text };
    const suppressions = readSuppressions(text);
    if (suppressions) return { suppressions, writableUri: uri, text };
    this.host.log.warn(`${uri} is not a list of ignored findings; it is left alone and nothing is ignored.`);
    return { suppressions: NO_SUPPRESSIONS, writableUri: null, text };
  }
}
