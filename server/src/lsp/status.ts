import type { Connection } from 'vscode-languageserver';
import type { NewsService } from '../service/service.ts';
import type { ServerNotifications } from './protocol.ts';

/** How long a document must rest before its figures are sent again, in milliseconds: they are for the status bar, not for typing. */
const REST = 200;

/** Tells the client how far the server is with each document, and the figures of its article. */
export class StatusReports {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param wanted whether the client asked for reports */
  constructor(
    private readonly connection: Connection,
    private readonly service: NewsService,
    private readonly wanted: boolean,
  ) {}

  /** A document was opened: its first analysis may take a while. */
  async opened(uri: string, version: number): Promise<void> {
    if (!this.wanted) return;
    await this.send({ uri, version, state: 'reading', figures: null });
    await this.report(uri);
  }

  /** The text, the settings or the suppressions of a document have changed. */
  changed(uri: string): void {
    if (!this.wanted) return;
    clearTimeout(this.timers.get(uri));
    this.timers.set(
      uri,
      setTimeout(() => {
        this.timers.delete(uri);
        void this.report(uri);
      }, REST),
    );
  }

  closed(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private async report(uri: string): Promise<void> {
    const answer = await this.service.figures(uri);
    // A document that changed meanwhile has its own report coming.
    if (!answer) return;
    const { version, value: figures } = answer;
    await this.send({ uri, version, state: figures ? 'ready' : 'off', figures });
  }

  private send(params: ServerNotifications['isnad/status']): Promise<void> {
    return this.connection.sendNotification('isnad/status', params);
  }
}
