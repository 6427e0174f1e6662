import { type CancellationToken, type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hoverMarkdown, hoverPlainText } from '../service/hover.ts';
import type { NewsService } from '../service/service.ts';
import type { ClientFeatures } from './capabilities.ts';
import type { Converter } from './convert.ts';
import type { SyncedDocuments } from './documents.ts';
import { answerFor } from './scheduling.ts';

/** Answers `textDocument/hover`, in Markdown where the client shows it. */
export async function hover(
  { textDocument: { uri }, position }: HoverParams,
  token: CancellationToken,
  client: ClientFeatures,
  service: NewsService,
  documents: SyncedDocuments,
  converter: Converter,
): Promise<Hover | null> {
  const document = documents.get(uri);
  if (!document) return null;
  const offset = converter.offset(document, position);
  const { value: card, settings } = await answerFor(document.version, token, service.hover(uri, offset));
  if (!card) return null;
  const contents = client.markdownHover
    ? { kind: MarkupKind.Markdown, value: hoverMarkdown(card, settings.locale, client.htmlInMarkdown) }
    : { kind: MarkupKind.PlainText, value: hoverPlainText(card) };
  return { contents, range: converter.range(document, card.span) };
}
