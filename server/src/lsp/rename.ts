import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { FeatureContext } from './languageFeatures.ts';
import { answerFor } from './scheduling.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** Answers `textDocument/prepareRename`: the id in a tag, or the words that a tag with an id is around. */
export async function prepareRename(
  { textDocument: { uri }, position }: PrepareRenameParams,
  token: CancellationToken,
  { documents, service, converter }: FeatureContext,
): Promise<{ range: Range; placeholder: string } | null> {
  const document = documents.get(uri);
  if (!document) return null;
  const offset = converter.offset(document, position);
  const { value } = await answerFor(document.version, token, service.renamable(uri, offset));
  return value && { range: converter.range(document, value.span), placeholder: value.id };
}

/**
 * Answers `textDocument/rename`: the id gets another name wherever it means the same.
 * @throws ResponseError with the reason, in the user's language, where the new name cannot be one
 */
export async function rename(
  { textDocument: { uri }, position, newName }: RenameParams,
  token: CancellationToken,
  { client, documents, service, converter }: FeatureContext,
): Promise<WorkspaceEdit | null> {
  const document = documents.get(uri);
  if (!document) return null;
  const offset = converter.offset(document, position);
  const { value } = await answerFor(document.version, token, service.rename(uri, offset, newName));
  if (!value) return null;
  if ('problem' in value) throw new ResponseError(LSPErrorCodes.RequestFailed, value.problem);
  const edits = value.files.map(({ uri: file, text, edits: changes }) =>
    toWorkspaceEdit({ uri: file, before: text, edits: changes }, client, documents, converter),
  );
  return client.documentChanges
    ? { documentChanges: edits.flatMap(({ documentChanges }) => documentChanges ?? []) }
    : { changes: Object.assign({}, ...edits.map(({ changes }) => changes)) as WorkspaceEdit['changes'] };
}
