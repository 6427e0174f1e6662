import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Severity } from '../core/model.ts';
import type { NewsDiagnostic } from '../service/diagnostics.ts';
import type { Answer, NewsService } from '../service/service.ts';
import type { ClientFeatures } from './capabilities.ts';
import type { Converter } from './convert.ts';
import type { SyncedDocument, SyncedDocuments } from './documents.ts';
import { answerFor } from './scheduling.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Diagnostics on request, for clients that ask; sent as soon as they are there, for those that cannot. */
export class Diagnostics {
  /** Sets apart the result ids of this run of the server from those of the one before it. */
  private readonly run = Date.now().toString(36);

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
    const resultId = `${this.run}.${answer.stamp}`;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.itemsOf(document, answer) };
  }

  /** Sends the diagnostics of the document's newest version; nothing when it changes meanwhile, as that change brings its own. */
  async push(uri: string): Promise<void> {
    if (this.client.pullDiagnostics) return;
    const answer = await this.service.diagnostics(uri);
    const document = this.documents.get(uri);
    if (!answer || document?.version !== answer.version) return;
    await this.connection.sendDiagnostics({
      uri,
      version: answer.version,
      diagnostics: this.itemsOf(document, answer),
    });
  }

  /** Takes the diagnostics of a closed document away. */
  async clear(uri: string): Promise<void> {
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

  private itemsOf(document: SyncedDocument, { value }: Answer<readonly NewsDiagnostic[]>): Diagnostic[] {
    return value.map((diagnostic) => this.toDiagnostic(document, diagnostic));
  }

  private toDiagnostic(document: SyncedDocument, { code, severity, span, message }: NewsDiagnostic): Diagnostic {
    const { documentation } = this.client.options;
    return {
      range: this.converter.range(document, span),
      severity: SEVERITIES[severity],
      code,
      ...(documentation && { codeDescription: { href: `${documentation}/findings/${code}.md` } }),
      source: 'isnad',
      message,
    };
  }
}
