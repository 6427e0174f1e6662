import type { Sink } from './io.ts';
import type { Say } from './messages.ts';

/** Work shorter than this shows no progress, in milliseconds. */
const PATIENCE = 1_000;
/** How often the line changes at most, in milliseconds. */
const INTERVAL = 100;

/** One line on the terminal that says how far long work has got; nothing where nobody watches. */
export class Progress {
  private next: number;
  private shown = false;

  constructor(
    private readonly sink: Sink,
    private readonly say: Say,
    private readonly now: () => number = Date.now,
  ) {
    this.next = now() + PATIENCE;
  }

  /** @param count articles that are done @param share how much of `file` is done, 0 to 1 */
  async tick(count: number, file: string, share: number): Promise<void> {
    if (!this.sink.isTerminal || this.now() < this.next) return;
    this.next = this.now() + INTERVAL;
    this.shown = true;
    const line = this.say('progress', { count, file, percent: Math.floor(share * 100) });
    await this.sink.write(`\r\x1b[K${line.replace(/[\x00-\x1f\x7f-\x9f]/g, ' ')}`);
  }

  /** Takes the line away, before something else is written and at the end. */
  async clear(): Promise<void> {
    if (!this.shown) return;
    this.shown = false;
    await this.sink.write('\r\x1b[K');
  }
}
