import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
} from 'vscode-languageserver';
import { sameItems } from '../core/changes.ts';
import type { Severity } from '../core/model.ts';
import type { NewsDiagnostic } from '../service/diagnostics.ts';
import type { Answer, NewsService } from '../service/service.ts';
import type { ClientFeatures } from './capabilities.ts';
import type { Converter, Lines } from './convert.ts';
import type { SyncedDocument, SyncedDocuments } from './documents.ts';
import { answerFor } from './scheduling.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a client was told about a document. */
interface Report {
  readonly resultId: string;
  /** The stamp of the last answer that came to the same. */
  stamp: number;
  readonly items: readonly Diagnostic[];
}

/**
 * Diagnostics on request, for clients that ask; sent as soon as they are there, for those that cannot. What an edit leaves as it was (most edits of a
 * long article leave all of it) is not sent again.
 */
export class Diagnostics {
  /** Sets apart the result ids of this run of the server from those of the one before it. */
  private readonly run = Date.now().toString(36);
  private reports = 0;
  /** The last report of each open document. */
  private readonly reported = new Map<string, Report>();

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientFeatures,
    private readonly service: NewsService,
    private readonly documents: SyncedDocuments,
    private readonly converter: Converter,
  ) {}

  async pull(
    uri: string,
    previousResultId: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const document = this.documents.get(uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const answer = await this.current(document, token);
    const { resultId, items } = this.report(document, answer);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
  }

  /** Sends the diagnostics of the document's newest version; nothing when it changes meanwhile, as that change brings its own. */
  async push(uri: string): Promise<void> {
    if (this.client.pullDiagnostics) return;
    const answer = await this.service.diagnostics(uri);
    const document = this.documents.get(uri);
    if (!answer || document?.version !== answer.version) return;
    const before = this.reported.get(uri);
    const report = this.report(document, answer);
    if (report === before) return;
    await this.connection.sendDiagnostics({ uri, version: answer.version, diagnostics: [...report.items] });
  }

  /** Takes the diagnostics of a closed document away. */
  async clear(uri: string): Promise<void> {
    this.reported.delete(uri);
    if (!this.client.pullDiagnostics) await this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Has the client ask again, or sends everything again: something beside the texts has changed. */
  async refresh(): Promise<void> {
    if (!this.client.pullDiagnostics) await Promise.all(this.service.uris().map((uri) => this.push(uri)));
    else if (this.client.refreshDiagnostics) await this.connection.languages.diagnostics.refresh();
  }

  private async current(
    document: SyncedDocument,
    token: CancellationToken,
  ): Promise<Answer<readonly NewsDiagnostic[]>> {
    try {
      return await answerFor(document.version, token, this.service.diagnostics(document.uri));
    } catch (error) {
      if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) throw error;
      // What the protocol wants for diagnostics in the place of ContentModified: the client is to ask again.
      throw new ResponseError(LSPErrorCodes.ServerCancelled, error.message, { retriggerRequest: true });
    }
  }

  /** What there is to say about a document: the very report of the last time where it comes to the same. */
  private report(document: SyncedDocument, { stamp, value }: Answer<readonly NewsDiagnostic[]>): Report {
    const last = this.reported.get(document.uri);
    if (last?.stamp === stamp) return last;
    const items = value.map((diagnostic, i) => this.keptItem(document, diagnostic, last?.items[i]));
    if (last && sameItems(items, last.items)) {
      last.stamp = stamp;
      return last;
    }
    const report = { resultId: `${this.run}.${++this.reports}`, stamp, items };
    this.reported.set(document.uri, report);
    return report;
  }

  /** A diagnostic as the protocol has it: the very object that was sent last where it comes to the same. */
  private keptItem(document: SyncedDocument, diagnostic: NewsDiagnostic, last: Diagnostic | undefined): Diagnostic {
    if (last && isAbout(last, diagnostic) && this.converter.isRange(document, diagnostic.span, last.range)) return last;
    const item = this.toDiagnostic(document, diagnostic);
    return last && isAbout(last, diagnostic) && isSameRange(last.range, item.range) ? last : item;
  }

  /** @param file the one that the diagnostic's span counts in */
  toDiagnostic(file: Lines, { code, severity, span, message }: NewsDiagnostic): Diagnostic {
    const { documentation } = this.client.options;
    return {
      range: this.converter.range(file, span),
      severity: SEVERITIES[severity],
      code,
      ...(documentation && { codeDescription: { href: `${documentation}/findings/${code}.md` } }),
      source: 'isnad',
      message,
    };
  }
}

/** Whether a diagnostic that was sent says this, wherever that stands. The rest of it follows from the code. */
function isAbout(item: Diagnostic, { code, severity, message }: NewsDiagnostic): boolean {
  return item.code === code && item.severity === SEVERITIES[severity] && item.message === message;
}

function isSameRange(a: Range, b: Range): boolean {
  return isSamePosition(a.start, b.start) && isSamePosition(a.end, b.end);
}

function isSamePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}
