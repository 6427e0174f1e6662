import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver';
import type { FeatureContext } from './languageFeatures.ts';
import { answerFor } from './scheduling.ts';

/** Answers `textDocument/documentHighlight`: every mention of the entity under the cursor; where it speaks, as what is written, else as what is read. */
export async function documentHighlights(
  { textDocument: { uri }, position }: DocumentHighlightParams,
  token: CancellationToken,
  { documents, service, converter }: FeatureContext,
): Promise<DocumentHighlight[] | null> {
  const document = documents.get(uri);
  if (!document) return null;
  const offset = converter.offset(document, position);
  const { value } = await answerFor(document.version, token, service.highlights(uri, offset));
  if (!value) return null;
  return value.map(({ span, speaks }) => ({
    range: converter.range(document, span),
    kind: speaks ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
