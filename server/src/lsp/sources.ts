import type { NewsService } from '../service/service.ts';
import type { Converter } from './convert.ts';
import type { SyncedDocuments } from './documents.ts';
import type { SourcesParams, SourcesResult, StatementsParams, StatementsResult } from './protocol.ts';

/** Answers `isnad/sources`: null where the document is not open, or changes meanwhile. */
export async function sources(
  { textDocument: { uri } }: SourcesParams,
  service: NewsService,
  documents: SyncedDocuments,
): Promise<SourcesResult | null> {
  const answer = await service.sources(uri);
  if (!answer || answer.version !== documents.get(uri)?.version) return null;
  return { version: answer.version, ...answer.value };
}

/** Answers `isnad/statements`: null where the document is not open, or changes meanwhile. */
export async function statements(
  { textDocument: { uri }, source }: StatementsParams,
  service: NewsService,
  documents: SyncedDocuments,
  converter: Converter,
): Promise<StatementsResult | null> {
  const document = documents.get(uri);
  if (!document) return null;
  const answer = await service.statements(uri, source);
  if (answer?.version !== document.version) return null;
  return {
    version: answer.version,
    statements: answer.value.map(({ span, ...statement }) => ({
      range: converter.range(document, span),
      ...statement,
    })),
  };
}
