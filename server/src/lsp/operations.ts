import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ProgressType,
  ResponseError,
} from 'vscode-languageserver';
import { applyEdits } from '../core/markup/textEdits.ts';
import { CHOICES, OPERATIONS } from '../service/operations/operation.ts';
import type { Watch } from '../service/operations/run.ts';
import type { NewsService } from '../service/service.ts';
import type { ClientFeatures } from './capabilities.ts';
import type { Converter } from './convert.ts';
import { readLines, type SyncedDocuments } from './documents.ts';
import type { ChoicesParams, ChoicesResult, OperationParams, OperationResult } from './protocol.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/**
 * Answers `isnad/operation`: null where the document is not open, or changes meanwhile.
 * @throws ResponseError where there is no such operation, and where the client cancels it
 */
export async function operation(
  { textDocument: { uri }, operation: name, range, argument, workDoneToken }: OperationParams,
  token: CancellationToken,
  connection: Connection,
  client: ClientFeatures,
  service: NewsService,
  documents: SyncedDocuments,
  converter: Converter,
): Promise<OperationResult | null> {
  if (!OPERATIONS.includes(name)) throw new ResponseError(LSPErrorCodes.RequestFailed, `No such operation: ${name}`);
  const document = documents.get(uri);
  if (!document) return null;
  const progress = progressOf(connection, workDoneToken);
  try {
    const request = { operation: name, span: converter.span(document, range), argument: argument ?? null };
    const answer = await service.operation(uri, request, { token, report: progress.report });
    if (token.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The operation was cancelled.');
    }
    if (answer?.version !== document.version || !answer.value) return null;
    const { edits, selection, message } = answer.value;
    const before = document.text.toString();
    const after = edits.length > 0 ? readLines(applyEdits(before, edits)) : document;
    return {
      version: answer.version,
      edit: edits.length > 0 ? toWorkspaceEdit({ uri, before, edits }, client, documents, converter) : null,
      selection: selection && converter.range(after, selection),
      message,
    };
  } finally {
    progress.end();
  }
}

/** Answers `isnad/choices`: null where the document is not open, or changes meanwhile. */
export async function choices(
  { textDocument: { uri }, kind, range }: ChoicesParams,
  service: NewsService,
  documents: SyncedDocuments,
  converter: Converter,
): Promise<ChoicesResult | null> {
  if (!CHOICES.includes(kind)) throw new ResponseError(LSPErrorCodes.RequestFailed, `No such choices: ${kind}`);
  const document = documents.get(uri);
  if (!document) return null;
  const answer = await service.choices(uri, kind, converter.span(document, range));
  return answer?.version === document.version ? { version: answer.version, choices: answer.value } : null;
}

/** Progress under a token that the client gave; the first report begins it, so that quick work shows none. */
function progressOf(
  connection: Connection,
  token: OperationParams['workDoneToken'],
): Pick<Watch, 'report'> & { end(): void } {
  if (token === undefined) return { report: () => undefined, end: () => undefined };
  let shown = -1;
  const send = (value: object): void => void connection.sendProgress(new ProgressType<object>(), token, value);
  return {
    report(part) {
      const percentage = Math.floor(100 * part);
      if (percentage <= shown) return;
      send({ kind: shown < 0 ? 'begin' : 'report', title: '', percentage });
      shown = percentage;
    },
    end() {
      if (shown >= 0) send({ kind: 'end' });
    },
  };
}
