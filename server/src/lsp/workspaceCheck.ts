import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { NewsDiagnostic } from '../service/diagnostics.ts';
import type { NewsService } from '../service/service.ts';
import type { Diagnostics } from './diagnostics.ts';
import { readLines, type SyncedDocuments } from './documents.ts';
import type { CheckWorkspaceResult } from './protocol.ts';

/**
 * The findings of articles that are not open: only from when the user asks for them until they want them gone. They follow changes on disk, and give way
 * to those of the open article while a file is open.
 */
export class WorkspaceCheck {
  private isWanted = false;
  /** Files for which findings were sent. */
  private readonly shown = new Set<string>();
  /** Files that have changed since, to be checked one after the other. */
  private readonly waiting = new Set<string>();
  private working: Promise<void> | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly service: NewsService,
    private readonly documents: SyncedDocuments,
    private readonly diagnostics: Diagnostics,
  ) {}

  /** Answers `isnad/checkWorkspace`. */
  async run(token: CancellationToken): Promise<CheckWorkspaceResult> {
    this.isWanted = true;
    const before = new Set(this.shown);
    const result = await this.service.workspace.check(token, async (uri, text, found) => {
      before.delete(uri);
      await this.show(uri, text, found);
    });
    // What was not met is gone, if everything was looked at.
    if (result.complete) for (const uri of before) await this.hide(uri);
    return result;
  }

  /** Answers `isnad/clearWorkspaceCheck`. */
  async clear(): Promise<null> {
    this.isWanted = false;
    this.waiting.clear();
    for (const uri of [...this.shown]) await this.hide(uri);
    return null;
  }

  /** A file was made or changed on disk, or its editor was closed. */
  async changed(uri: string): Promise<void> {
    if (!this.isWanted) return;
    this.waiting.add(uri);
    await (this.working ??= this.checkWaiting().finally(() => (this.working = null)));
  }

  /** A file or folder was deleted. */
  async deleted(uri: string): Promise<void> {
    for (const known of [...this.shown]) if (known === uri || known.startsWith(`${uri}/`)) await this.hide(known);
  }

  /** A file was opened: its findings are said by the open article. */
  async opened(uri: string): Promise<void> {
    await this.hide(uri);
  }

  private async checkWaiting(): Promise<void> {
    for (const uri of this.waiting) {
      this.waiting.delete(uri);
      await this.service.workspace.recheck(uri, (file, text, found) => this.show(file, text, found));
    }
  }

  private async show(uri: string, text: string, found: readonly NewsDiagnostic[]): Promise<void> {
    if (!this.isWanted || this.documents.get(uri)) return;
    if (found.length === 0) return this.hide(uri);
    this.shown.add(uri);
    const file = readLines(text);
    const diagnostics = found.map((diagnostic) => this.diagnostics.toDiagnostic(file, diagnostic));
    await this.connection.sendDiagnostics({ uri, diagnostics });
  }

  private async hide(uri: string): Promise<void> {
    if (this.shown.delete(uri)) await this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
