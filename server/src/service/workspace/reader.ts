import { Analyser, type DocumentAnalysis } from '../../core/analysis.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import type { CancellationToken, ServiceHost } from '../host.ts';
import type { Sessions } from '../sessions.ts';
import { isMostlyArabic } from './script.ts';

/** An article that nobody has open. */
export interface ClosedArticle {
  readonly uri: string;
  /** Null where the file is gone, cannot be read or is no Arabic text. */
  readonly analysis: DocumentAnalysis | null;
}

/** How many UTF-16 units of paragraphs are kept: agencies' paragraphs come again within a few articles, if at all. */
const CACHE_SIZE = 20_000;

/** After so many UTF-16 units another analyser goes on: one keeps what it knows of every word that it has met. */
const RENEWED = 500_000;

/** How many files are asked for before they are needed, so that reading and analysing overlap. */
const READ_AHEAD = 8;

/** Longer files are left out: the analysis of one takes hundreds of megabytes while it is made. In UTF-16 units. */
export const LONGEST_FILE = 5_000_000;

/**
 * Reads and analyses files one after the other, in the order given. What the user does in an open article comes first: no slice is begun while one of
 * them is analysed.
 */
export class ArticleReader {
  constructor(
    private readonly knowledge: Promise<Knowledge>,
    private readonly host: ServiceHost,
    private readonly sessions: Sessions,
  ) {}

  async *read(uris: readonly string[], token: CancellationToken): AsyncGenerator<ClosedArticle> {
    const knowledge = await this.knowledge;
    let analyser = new Analyser(knowledge, CACHE_SIZE);
    let read = 0;
    const ahead: Promise<string | null>[] = [];
    for (const [i, uri] of uris.entries()) {
      while (ahead.length < READ_AHEAD && i + ahead.length < uris.length) {
        ahead.push(this.host.workspace.readFile(uris[i + ahead.length]));
      }
      const text = await ahead.shift()!;
      read += text?.length ?? 0;
      if (read > RENEWED) {
        analyser = new Analyser(knowledge, CACHE_SIZE);
        read = 0;
      }
      const analysis = text === null ? null : await this.analyse(uri, text, analyser, token);
      if (token.isCancellationRequested) return;
      yield { uri, analysis };
    }
  }

  private async analyse(
    uri: string,
    text: string,
    analyser: Analyser,
    token: CancellationToken,
  ): Promise<DocumentAnalysis | null> {
    if (!isMostlyArabic(text)) return null;
    if (text.length > LONGEST_FILE) {
      this.host.log.warn(`${uri} has ${text.length} characters: too long to be read with the workspace.`);
      return null;
    }
    const steps = analyser.steps(text);
    for (;;) {
      await this.giveWay();
      const step = steps.next();
      if (step.done) return step.value;
      if (token.isCancellationRequested) return null;
    }
  }

  /** Lets what the user has asked for meanwhile be read, and every analysis of an open article come to its end. */
  private async giveWay(): Promise<void> {
    const pause = this.host.stepAside();
    if (pause) await pause;
    await this.sessions.idle();
  }
}
