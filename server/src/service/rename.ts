import { idSummary } from '../core/markup/idSummary.ts';
import { isId, renameIdEdits } from '../core/markup/idPlaces.ts';
import type { TextEdit } from '../core/markup/textEdits.ts';
import type { Span } from '../core/model.ts';
import { fillIn } from '../formats/message.ts';
import type { Workspace } from './host.ts';
import { messagesFor } from './messages/messages.ts';
import { idAt, idUnder } from './operations/respelling.ts';
import { mentionsAt, type Snapshot } from './snapshot.ts';
import { toFile } from '../core/analysis.ts';
import type { WorkspaceIndex } from './workspace/workspaceIndex.ts';

/** An id that can be renamed from a place: the words to rename from, which need not be the id itself. */
export interface Renamable {
  readonly span: Span;
  readonly id: string;
}

/** The changes of one file. */
export interface RenamedFile {
  readonly uri: string;
  /** What the edits are for. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** @param problem in the user's language: why nothing is renamed */
export type Renaming = { readonly files: readonly RenamedFile[] } | { readonly problem: string };

/** The id in a tag at a file offset, or the one that the tagged name there has. */
export function renamableAt(snapshot: Snapshot, offset: number): Renamable | null {
  const { analysis } = snapshot;
  const cursor = { start: offset, end: offset };
  const under = idUnder(snapshot, cursor);
  if (under) {
    for (const { paragraph, span } of under.places) {
      const { start } = analysis.paragraphs[paragraph];
      // The `#` before an id is not renamed, but a cursor may stand before it.
      if (start + span.start <= offset && offset <= start + span.end) {
        return { id: under.id, span: { start: start + span.start, end: start + span.end } };
      }
    }
    return null;
  }
  const named = mentionsAt(snapshot, offset).find(({ mention }) => mention.origin === 'tag');
  const known = named && idAt(snapshot, cursor);
  return known ? { id: known.id, span: toFile(analysis, { ...named.mention, paragraph: named.paragraph }) } : null;
}

/**
 * Gives the id at a file offset another name: in this article, in all others of its folder, and in the folder's register. The id of a quotation and a
 * numbered one («مجهول_1») are the article's own, unless the register has them.
 */
export async function renameAt(
  snapshot: Snapshot,
  offset: number,
  to: string,
  index: WorkspaceIndex,
  workspace: Workspace,
): Promise<Renaming | null> {
  const found = renamableAt(snapshot, offset);
  if (!found) return null;
  const { id } = found;
  const { rename } = messagesFor(snapshot.settings.locale);
  if (to === id) return { files: [] };
  if (!isId(to)) return { problem: fillIn(rename.invalid, { id: to }) };
  const { registry } = snapshot.records;
  const others = isShared(snapshot, id) ? await otherArticles(snapshot, index, workspace) : [];
  const texts = [{ uri: snapshot.uri, text: snapshot.analysis.text }];
  for (const { uri, ids } of others) {
    if (!ids.has(id)) continue;
    // Two ids that are one in some article would be one in all.
    if (ids.has(to)) return { problem: fillIn(rename.taken, { id: to }) };
    const text = await index.textOf(uri);
    if (text !== null) texts.push({ uri, text });
  }
  if (idSummary(snapshot.analysis.paragraphs).has(to) || registry.content.entries.has(to)) {
    return { problem: fillIn(rename.taken, { id: to }) };
  }
  const files = texts.map(({ uri, text }): RenamedFile => ({ uri, text, edits: renameIdEdits(text, id, to) }));
  const entry = registry.content.entries.get(id);
  if (entry && registry.writableUri !== null && registry.text !== null) {
    files.push({ uri: registry.writableUri, text: registry.text, edits: [{ ...entry.span, text: to }] });
  }
  return { files: files.filter(({ edits }) => edits.length > 0) };
}

/** Whether an id means the same in every article of the folder. */
function isShared({ records, analysis }: Snapshot, id: string): boolean {
  if (records.registry.content.entries.has(id)) return true;
  const places = idSummary(analysis.paragraphs).get(id)?.places ?? [];
  return !/_\d+$/.test(id) && places.some(({ role }) => role === 'name');
}

/** The ids of all other articles of the same folder. */
async function otherArticles(
  { uri: own }: Snapshot,
  index: WorkspaceIndex,
  workspace: Workspace,
): Promise<{ uri: string; ids: ReadonlySet<string> }[]> {
  const folder = workspace.folderOf(own);
  if (folder === null) return [];
  const { files } = await index.view(true);
  return [...files]
    .filter(([uri]) => uri !== own && workspace.folderOf(uri) === folder)
    .map(([uri, { ids }]) => ({ uri, ids }));
}
