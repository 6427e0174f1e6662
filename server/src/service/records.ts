import type { ServiceHost } from './host.ts';
import { type Manifest, MANIFEST_PATH, NO_MANIFEST, pathBelow, readManifest } from './manifest.ts';
import { NO_REGISTRY, readRegistry, type Registry, REGISTRY_PATH } from './registry.ts';
import { NO_REJECTIONS, readRejections, type Rejections, REJECTIONS_PATH } from './rejections.ts';

/** The folder in a workspace folder that holds what is remembered of its articles. */
export const RECORDS_FOLDER = '.isnad';

/** A file of a workspace folder's `.isnad`, as it stands on disk. */
export interface RecordFile<T> {
  readonly content: T;
  /** Where to write it; null outside every folder, and where the file there is damaged and must be mended by hand first. */
  readonly writableUri: string | null;
  /** The file's text; null where there is none. */
  readonly text: string | null;
}

/** What a workspace folder remembers of its articles beside their text. */
export interface Records {
  readonly rejections: RecordFile<Rejections>;
  readonly manifest: RecordFile<Manifest>;
  readonly registry: RecordFile<Registry>;
}

/** Those of a document outside every folder. */
export const NO_RECORDS: Records = {
  rejections: { content: NO_REJECTIONS, writableUri: null, text: null },
  manifest: { content: NO_MANIFEST, writableUri: null, text: null },
  registry: { content: NO_REGISTRY, writableUri: null, text: null },
};

/** The records of all workspace folders, each read when it is first asked for. */
export class RecordFiles {
  private readonly folders = new Map<string, Promise<Records>>();

  constructor(private readonly host: ServiceHost) {}

  /** What is remembered in the folder of a document; the same object until something of it changes. */
  of(uri: string): Promise<Records> {
    const folder = this.host.workspace.folderOf(uri);
    if (folder === null) return Promise.resolve(NO_RECORDS);
    const known = this.folders.get(folder);
    if (known) return known;
    const loading = this.load(folder);
    this.folders.set(folder, loading);
    return loading;
  }

  /** The document's name in the manifest. */
  pathOf(uri: string): string {
    const folder = this.host.workspace.folderOf(uri);
    return folder === null ? uri : pathBelow(folder, uri);
  }

  /** Forgets what was read: the files may have changed. */
  forget(): void {
    this.folders.clear();
  }

  /** Writes a file of records; one that could not be written is reported in the log. */
  async write(uri: string, text: string): Promise<boolean> {
    const done = await this.host.workspace.writeFile(uri, text);
    if (!done) this.host.log.warn(`${uri} could not be written.`);
    this.forget();
    return done;
  }

  private async load(folder: string): Promise<Records> {
    const [rejections, manifest, registry] = await Promise.all([
      this.read(`${folder}/${REJECTIONS_PATH}`, readRejections, NO_REJECTIONS),
      this.read(`${folder}/${MANIFEST_PATH}`, readManifest, NO_MANIFEST),
      this.read(`${folder}/${REGISTRY_PATH}`, readRegistry, NO_REGISTRY),
    ]);
    return { rejections, manifest, registry };
  }

  private async read<T>(uri: string, parse: (text: string) => T | null, none: T): Promise<RecordFile<T>> {
    const text = await this.host.workspace.readFile(uri);
    if (text === null) return { content: none, writableUri: uri, text };
    const content = parse(text);
    if (content !== null) return { content, writableUri: uri, text };
    this.host.log.warn(`${uri} cannot be understood; it is left alone.`);
    return { content: none, writableUri: null, text };
  }
}
