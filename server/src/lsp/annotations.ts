import type { Range } from 'vscode-languageserver';
import type { NewsService } from '../service/service.ts';
import type { Converter } from './convert.ts';
import type { SyncedDocuments } from './documents.ts';
import type { AnnotationsParams, AnnotationsResult } from './protocol.ts';

/** Answers `isnad/annotations`: null rather than an error where the document changes meanwhile, as the client asks anew after every change. */
export async function annotations(
  { textDocument: { uri }, range }: AnnotationsParams,
  service: NewsService,
  documents: SyncedDocuments,
  converter: Converter,
): Promise<AnnotationsResult | null> {
  const document = documents.get(uri);
  if (!document) return null;
  const answer = await service.annotations(uri, range ? converter.span(document, range) : null);
  if (answer?.version !== document.version) return null;
  const placed = Object.entries(answer.value).map(([kind, spans]): [string, Range[]] => [
    kind,
    spans.map((span) => converter.range(document, span)),
  ]);
  return { version: answer.version, annotations: Object.fromEntries(placed) };
}
