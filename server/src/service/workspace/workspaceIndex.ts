import type { DocumentAnalysis } from '../../core/analysis.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import { fillIn } from '../../formats/message.ts';
import type { CancellationToken, Progress, ServiceHost } from '../host.ts';
import { messagesFor } from '../messages/messages.ts';
import type { WorkspaceSettings } from '../settings.ts';
import type { Sessions } from '../sessions.ts';
import { WorkspaceEntities } from './entities.ts';
import {
  type FolderFilter,
  folderFilter,
  isFolderName,
  isLeftOut,
  isWanted,
  listFiles,
  MOST_FILES,
} from './listing.ts';
import { ArticleReader } from './reader.ts';
import { type FileSummary, summarise } from './summary.ts';

/** What is known of all articles at one moment. */
export interface WorkspaceView {
  readonly files: ReadonlyMap<string, FileSummary>;
  readonly entities: WorkspaceEntities;
  /** False where not all files were read: the user stopped it, or there are too many. */
  readonly complete: boolean;
}

/** From so many files on their reading is shown to the user. */
const WORTH_SHOWING = 10;

const NOT_STOPPED: CancellationToken = { isCancellationRequested: false };

/**
 * The articles of all workspace folders, in summaries. Nothing is read until somebody asks; then all files are, once, and afterwards those that change.
 * What stands in an open editor counts for more than the file.
 */
export class WorkspaceIndex {
  readonly reader: ArticleReader;
  private filters = new Map<string, FolderFilter>();
  /** By URI; null for a file that is no article. */
  private readonly summaries = new Map<string, FileSummary | null>();
  /** What is still to be read, each with the number of the change that made it so. */
  private readonly pending = new Map<string, number>();
  private changes = 0;
  private readonly open = new WeakMap<DocumentAnalysis, FileSummary>();
  /** For which folders and settings the files were listed; null where they were not. */
  private listedFor: string | null = null;
  private isCutOff = false;
  private isStopped = false;
  private running: Promise<void> | null = null;
  private last: { readonly parts: readonly unknown[]; readonly view: WorkspaceView } | null = null;

  constructor(
    private readonly knowledge: Promise<Knowledge>,
    private readonly host: ServiceHost,
    private readonly sessions: Sessions,
  ) {
    this.reader = new ArticleReader(knowledge, host, sessions);
  }

  /** Whether all files were read and none has changed since: whether `view` answers at once. */
  get isSettled(): boolean {
    return this.listedFor !== null && this.pending.size === 0;
  }

  /** Whether the settings of any folder want its articles read. */
  async isOn(): Promise<boolean> {
    return (await this.wantedFolders()).length > 0;
  }

  /** A file was made or changed, or its editor closed. One that is open has its turn when it is closed, one that the settings do not want never. */
  changed(uri: string): void {
    if (this.wants(uri)) this.pending.set(uri, ++this.changes);
  }

  /**
   * A file or a folder was made. What stands in a new folder is looked for at the next question: a client that watches files may have come too late to
   * the folder to hear of them.
   */
  created(uri: string): void {
    this.changed(uri);
    if (this.mayBeFolder(uri)) this.listedFor = null;
  }

  /** Whether a file is not open and one of those that the settings want read. */
  wants(uri: string): boolean {
    const folder = this.host.workspace.folderOf(uri);
    const filter = folder === null ? undefined : this.filters.get(folder);
    return (
      this.sessions.version(uri) === null && folder !== null && filter !== undefined && isWanted(folder, uri, filter)
    );
  }

  /** Whether this is a folder to look into, by its name: folders of articles have no ending. */
  private mayBeFolder(uri: string): boolean {
    const folder = this.host.workspace.folderOf(uri);
    const filter = folder === null ? undefined : this.filters.get(folder);
    return folder !== null && filter !== undefined && isFolderName(uri) && !isLeftOut(folder, uri, filter);
  }

  /** A file or a folder was deleted. */
  deleted(uri: string): void {
    for (const known of [...this.summaries.keys(), ...this.pending.keys()]) {
      if (known !== uri && !known.startsWith(`${uri}/`)) continue;
      this.summaries.delete(known);
      this.pending.delete(known);
    }
  }

  /**
   * All articles as they stand now; reads what was not read yet.
   * @param anew whether to look for files that nobody told of, and to go on where the user has stopped the reading
   */
  async view(anew = false): Promise<WorkspaceView> {
    if (anew) {
      this.isStopped = false;
      this.listedFor = null;
    }
    const wanted = keyOf(await this.wantedFolders());
    if (this.listedFor !== null && this.listedFor !== wanted) this.forget();
    while (!this.isSettled && !this.isStopped) {
      this.running ??= this.settle().finally(() => (this.running = null));
      await this.running;
    }
    const files = new Map<string, FileSummary>();
    for (const [uri, summary] of this.summaries) if (summary) files.set(uri, summary);
    for (const uri of this.sessions.uris()) {
      const summary = this.isArticle(uri) ? await this.openSummary(uri) : null;
      if (summary) files.set(uri, summary);
    }
    return this.viewOf(files);
  }

  /** The wanted files of all folders that are not known to be something else than articles. */
  async uris(token: CancellationToken): Promise<string[]> {
    await this.list(token);
    const known = [...this.summaries].filter(([, summary]) => summary !== null).map(([uri]) => uri);
    return [...new Set([...known, ...this.pending.keys()])];
  }

  /** An article's text as it stands now: that of its editor, else that of the file. */
  async textOf(uri: string): Promise<string | null> {
    const open = await this.sessions.read(uri);
    return open ? open.analysis.text : this.host.workspace.readFile(uri);
  }

  /** The summary of an open article's analysis. */
  async summaryOf(analysis: DocumentAnalysis): Promise<FileSummary> {
    const known = this.open.get(analysis);
    if (known) return known;
    const { lexicon } = await this.knowledge;
    const summary = summarise(analysis, lexicon.gazetteer);
    this.open.set(analysis, summary);
    return summary;
  }

  /** The other side of a comparison, a file as it was committed, a preview: these are open, but no articles of their own. */
  private isArticle(uri: string): boolean {
    const scheme = uri.slice(0, uri.indexOf(':') + 1);
    return ['file:', 'untitled:'].includes(scheme) || this.host.workspace.folderOf(uri) !== null;
  }

  /** Null where the article is off, or changes while it is read: then the next question sees the change. */
  private async openSummary(uri: string): Promise<FileSummary | null> {
    const { enable } = await this.host.settings(uri);
    const read = enable ? await this.sessions.read(uri) : null;
    return read && this.summaryOf(read.analysis);
  }

  private viewOf(files: ReadonlyMap<string, FileSummary>): WorkspaceView {
    const complete = this.isSettled && !this.isCutOff;
    const parts = [complete, ...files.keys(), ...files.values()];
    if (this.last?.parts.length === parts.length && this.last.parts.every((part, i) => part === parts[i])) {
      return this.last.view;
    }
    const view = { files, entities: new WorkspaceEntities(files), complete };
    this.last = { parts, view };
    return view;
  }

  private async settle(): Promise<void> {
    const title = await this.titles();
    let progress: Progress | null = null;
    try {
      if (this.listedFor === null) {
        if (this.summaries.size === 0) progress = await this.host.progress(title.reading);
        await this.list(progress ?? NOT_STOPPED);
        if (progress?.isCancellationRequested) return;
      }
      const asked = new Map(this.pending);
      const uris = [...asked.keys()];
      if (uris.length >= WORTH_SHOWING) progress ??= await this.host.progress(title.reading);
      let done = 0;
      const { lexicon } = await this.knowledge;
      for await (const { uri, analysis } of this.reader.read(uris, progress ?? NOT_STOPPED)) {
        done++;
        // One that changed or went while it was read has its turn again, or none.
        if (this.pending.get(uri) !== asked.get(uri)) continue;
        this.summaries.set(uri, analysis && summarise(analysis, lexicon.gazetteer));
        this.pending.delete(uri);
        progress?.report(fillIn(title.count, { done: String(done), total: String(uris.length) }), done / uris.length);
      }
    } finally {
      if (progress?.isCancellationRequested) this.isStopped = true;
      progress?.end();
    }
  }

  private async titles() {
    const [folder = ''] = this.host.workspace.folders();
    return messagesFor((await this.host.settings(folder)).locale).workspace;
  }

  private async list(token: CancellationToken): Promise<void> {
    const folders = await this.wantedFolders();
    this.filters = new Map(folders.map(({ uri, settings }) => [uri, folderFilter(settings)]));
    const found = new Set<string>();
    for (const [folder, filter] of this.filters) {
      const left = MOST_FILES - found.size;
      for (const uri of await listFiles(folder, filter, this.host.workspace, token, left)) found.add(uri);
    }
    if (token.isCancellationRequested) return;
    for (const uri of found) if (!this.summaries.has(uri)) this.changed(uri);
    for (const uri of this.summaries.keys()) if (!found.has(uri)) this.summaries.delete(uri);
    this.listedFor = keyOf(folders);
    this.isCutOff = found.size >= MOST_FILES;
    if (this.isCutOff) this.host.log.warn(`There are more than ${MOST_FILES} files: the rest is not read.`);
  }

  /** Begins anew. */
  private forget(): void {
    this.listedFor = null;
    this.isStopped = false;
    this.summaries.clear();
    this.pending.clear();
  }

  private async wantedFolders(): Promise<WantedFolder[]> {
    const folders = this.host.workspace.folders();
    const settings = await Promise.all(folders.map((folder) => this.host.settings(folder)));
    return folders.flatMap((uri, i) => {
      const { enable, workspace } = settings[i];
      return enable && workspace.enable ? [{ uri, settings: workspace }] : [];
    });
  }
}

interface WantedFolder {
  readonly uri: string;
  readonly settings: WorkspaceSettings;
}

/** Equal for the same folders with the same settings. */
function keyOf(folders: readonly WantedFolder[]): string {
  return JSON.stringify(folders);
}
