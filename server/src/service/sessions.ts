import { Analyser, type DocumentAnalysis, type Edit, type SourceText } from '../core/analysis.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { composeEdits, editBetween } from './edits.ts';
import type { ServiceHost } from './host.ts';

/** An analysis and the version of the document that it is of. */
export interface ReadDocument {
  readonly uri: string;
  readonly version: number;
  readonly analysis: DocumentAnalysis;
}

/** An open document: its newest text, the newest finished analysis and what was edited since. */
interface Session {
  readonly uri: string;
  version: number;
  text: SourceText;
  finished: ReadDocument | null;
  /** From the text of `finished` to `text`; null when they are the same. */
  edit: Edit | null;
  /** The analysis under way, of the newest version. */
  running: Promise<ReadDocument | null> | null;
}

/**
 * The open documents. Each is analysed when somebody asks, in slices, never more than once for a version; a change ends the analysis of the version
 * before it, whose paragraphs the analyser keeps.
 */
export class Sessions {
  private readonly sessions = new Map<string, Session>();
  private analyser: Analyser | null = null;

  constructor(
    private readonly knowledge: Promise<Knowledge>,
    private readonly host: ServiceHost,
  ) {}

  open(uri: string, version: number, text: string): void {
    this.sessions.set(uri, { uri, version, text, finished: null, edit: null, running: null });
  }

  /** @param edit leads from the text before to `text`; null where that is not known */
  change(uri: string, version: number, text: SourceText, edit: Edit | null): void {
    const session = this.sessions.get(uri);
    if (!session) return;
    const latest = edit ?? changeBetween(session.text.toString(), text.toString());
    session.edit = session.edit ? composeEdits(session.edit, latest) : latest;
    session.version = version;
    session.text = text;
    session.running = null;
  }

  close(uri: string): void {
    this.sessions.delete(uri);
  }

  uris(): string[] {
    return [...this.sessions.keys()];
  }

  version(uri: string): number | null {
    return this.sessions.get(uri)?.version ?? null;
  }

  /** The analysis of the newest version. Null when the document is not open, or is changed or closed before the analysis is done. */
  async read(uri: string): Promise<ReadDocument | null> {
    const session = this.sessions.get(uri);
    if (!session) return null;
    if (session.finished?.version === session.version) return session.finished;
    return session.running ?? this.start(session);
  }

  private start(session: Session): Promise<ReadDocument | null> {
    // What has ended is forgotten here and not in `analyse`, which may end before its promise is kept.
    const running = this.analyse(session).finally(() => {
      if (session.running === running) session.running = null;
    });
    session.running = running;
    return running;
  }

  /** Resolves when no document is being analysed: when those who can wait may go on. */
  async idle(): Promise<void> {
    for (;;) {
      const running = [...this.sessions.values()].flatMap((session) => session.running ?? []);
      if (running.length === 0) return;
      await Promise.all(running);
    }
  }

  private async analyse(session: Session): Promise<ReadDocument | null> {
    const { version, text } = session;
    const isCurrent = (): boolean => this.sessions.get(session.uri) === session && session.version === version;
    this.analyser ??= new Analyser(await this.knowledge);
    if (!isCurrent()) return null;
    const steps = this.analyser.steps(text, session.finished?.analysis, session.edit ?? undefined);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        session.finished = { uri: session.uri, version, analysis: step.value };
        session.edit = null;
        this.reportFailures(step.value);
        return session.finished;
      }
      const pause = this.host.breathe();
      if (pause) await pause;
      if (!isCurrent()) return null;
    }
  }

  private readonly reported = new Set<string>();

  /** Logs a crash once for a stage and a paragraph's content, however often the paragraph is read again. */
  private reportFailures(analysis: DocumentAnalysis): void {
    for (const { stage, paragraph, error } of analysis.failures) {
      const content = paragraph === null ? '' : analysis.paragraphs[paragraph].text.text;
      const key = `${stage}\n${content}`;
      if (this.reported.has(key)) continue;
      if (this.reported.size >= REPORTS_KEPT) this.reported.clear();
      this.reported.add(key);
      this.host.log.error(
        `${stage}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\nin: ${content.slice(0, EXCERPT)}`,
      );
    }
  }
}

/** How many crashes are remembered as logged. */
const REPORTS_KEPT = 1000;

/** How much of a paragraph a log entry quotes, in UTF-16 units. */
const EXCERPT = 200;

/** A new text often has most of the old one: a file that was changed on disk, a client that sends all of it. */
function changeBetween(before: string, after: string): Edit {
  const { start, end, text } = editBetween(before, after);
  return { start, end, length: text.length };
}
