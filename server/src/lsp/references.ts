import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import type { FeatureContext } from './languageFeatures.ts';
import { answerFor } from './scheduling.ts';

/** Answers `textDocument/references`: the mentions of an entity in all articles. Its declaration is where it is named most fully. */
export async function references(
  { textDocument: { uri }, position, context: { includeDeclaration } }: ReferenceParams,
  token: CancellationToken,
  { documents, service, converter, places }: FeatureContext,
): Promise<Location[]> {
  const document = documents.get(uri);
  if (!document) return [];
  const offset = converter.offset(document, position);
  const { value } = await answerFor(document.version, token, service.references(uri, offset, includeDeclaration));
  return (await places.locations(value)).filter((location) => location !== null);
}
