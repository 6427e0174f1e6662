import { type Connection, DidChangeWatchedFilesNotification, type Disposable, WatchKind } from 'vscode-languageserver';
import type { Workspace } from '../service/host.ts';
import type { ClientSettings } from './settings.ts';

/** Has the client tell of articles that are made, changed or deleted beside the open ones: those that the settings of any folder want. */
export class WatchedArticles {
  private watched = '';
  private registration: Disposable | null = null;

  /** @param canBeAsked whether the client lets the server say which files it wants to hear of */
  constructor(
    private readonly connection: Connection,
    private readonly canBeAsked: boolean,
    private readonly settings: ClientSettings,
    private readonly workspace: Workspace,
  ) {}

  /** Folders or settings may have changed. */
  async update(): Promise<void> {
    if (!this.canBeAsked) return;
    const globs = await this.globs();
    const wanted = JSON.stringify(globs);
    if (wanted === this.watched) return;
    this.watched = wanted;
    const before = this.registration;
    // A deleted folder is reported itself, not the files in it; a new one perhaps before anybody watches it.
    const watchers = [
      ...globs.map((globPattern) => ({ globPattern })),
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ];
    this.registration =
      globs.length > 0
        ? await this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
        : null;
    before?.dispose();
  }

  private async globs(): Promise<string[]> {
    const settings = await Promise.all(this.workspace.folders().map((folder) => this.settings.of(folder)));
    const wanted = settings.filter(({ enable, workspace }) => enable && workspace.enable);
    return [...new Set(wanted.flatMap(({ workspace }) => workspace.include))].sort();
  }
}
