import type { CancellationToken, DefinitionParams, Location } from 'vscode-languageserver';
import type { FeatureContext } from './languageFeatures.ts';
import { answerFor } from './scheduling.ts';

/** Answers `textDocument/definition`: where the entity under the cursor is named most fully. */
export async function definition(
  { textDocument: { uri }, position }: DefinitionParams,
  token: CancellationToken,
  { documents, service, converter, places }: FeatureContext,
): Promise<Location | null> {
  const document = documents.get(uri);
  if (!document) return null;
  const offset = converter.offset(document, position);
  const { value } = await answerFor(document.version, token, service.definition(uri, offset));
  return value && (await places.locations([value]))[0];
}
