import type { CancellationToken, CodeLens, CodeLensParams } from 'vscode-languageserver';
import type { FeatureContext } from './languageFeatures.ts';
import { answerFor } from './scheduling.ts';

/** The client's command that shows places: `[uri, position, ranges]`. */
const SHOW_PLACES = 'isnad.showPlaces';

/** Answers `textDocument/codeLens`. What a lens counts is shown by a command of the client. */
export async function codeLenses(
  { textDocument: { uri } }: CodeLensParams,
  token: CancellationToken,
  { documents, service, converter, client }: FeatureContext,
): Promise<CodeLens[]> {
  const document = documents.get(uri);
  if (!document) return [];
  const { value } = await answerFor(document.version, token, service.lenses(uri));
  return value.map(({ span, title, places }): CodeLens => {
    const range = converter.range(document, span);
    const ranges = places.map((place) => converter.range(document, place));
    // A lens without a command is a mere text.
    if (!client.options.showPlaces) return { range, command: { title, command: '' } };
    return { range, command: { title, command: SHOW_PLACES, arguments: [uri, range.start, ranges] } };
  });
}
