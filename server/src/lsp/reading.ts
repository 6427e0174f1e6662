import type { NewsService } from '../service/service.ts';
import type { Converter } from './convert.ts';
import type { SyncedDocuments } from './documents.ts';
import type { ReadingCardParams, ReadingCardResult, ReadingParams, ReadingResult } from './protocol.ts';

/** Answers `isnad/reading`: null rather than an error where the document changes meanwhile, as the client asks anew after every change. */
export async function reading(
  { textDocument: { uri }, since, range }: ReadingParams,
  service: NewsService,
  documents: SyncedDocuments,
): Promise<ReadingResult | null> {
  const answer = await service.reading(uri, since ?? null, range ?? null);
  if (!answer || answer.version !== documents.get(uri)?.version) return null;
  return { version: answer.version, reading: answer.value };
}

/** Answers `isnad/readingCard`: null also where nothing stands at the place. */
export async function readingCard(
  { textDocument: { uri }, subject, range }: ReadingCardParams,
  service: NewsService,
  documents: SyncedDocuments,
  converter: Converter,
): Promise<ReadingCardResult | null> {
  const document = documents.get(uri);
  if (!document) return null;
  const answer = await service.readingCard(uri, subject, converter.span(document, range));
  return answer?.version === document.version ? answer.value : null;
}
