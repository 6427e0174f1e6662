import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { ActionEdit } from '../service/actions/action.ts';
import type { ClientFeatures } from './capabilities.ts';
import type { Converter } from './convert.ts';
import { readLines, type SyncedDocuments } from './documents.ts';

/** One undo step: the changes of one file, and its creation where it does not exist yet. */
export function toWorkspaceEdit(
  { uri, before, edits }: ActionEdit,
  client: Pick<ClientFeatures, 'documentChanges' | 'createFiles'>,
  documents: SyncedDocuments,
  converter: Converter,
): WorkspaceEdit {
  const open = documents.get(uri);
  const file = open ?? readLines(before ?? '');
  const changes = edits.map((edit): TextEdit => ({ range: converter.range(file, edit), newText: edit.text }));
  if (!client.documentChanges) return { changes: { [uri]: changes } };
  const change: TextDocumentEdit = { textDocument: { uri, version: open?.version ?? null }, edits: changes };
  return before === null && client.createFiles
    ? { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] }
    : { documentChanges: [change] };
}
