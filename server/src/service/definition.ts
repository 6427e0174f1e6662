import { definitionOfIdAt } from './definitionOfIds.ts';
import { indexOfEntity } from './entityAt.ts';
import type { Snapshot } from './snapshot.ts';
import { wordCount } from './workspace/entities.ts';
import type { WorkspaceIndex } from './workspace/workspaceIndex.ts';
import { type FilePlace, fullestPlace } from './workspaceSymbols.ts';

/**
 * Where the entity at a file offset is named most fully: in this article, or in another one that is known to name it more fully. The workspace is not
 * read for this, as editors ask while the mouse moves.
 */
export async function definitionAt(
  snapshot: Snapshot,
  offset: number,
  index: WorkspaceIndex,
): Promise<FilePlace | null> {
  const tagged = definitionOfIdAt(snapshot, offset);
  if (tagged) return tagged;
  const number = indexOfEntity(snapshot, offset);
  if (number === null) return null;
  const entity = (await index.summaryOf(snapshot.analysis)).entities[number];
  const everywhere = index.isSettled ? (await index.view()).entities.of(entity) : null;
  if (everywhere && wordCount(everywhere.name) > wordCount(entity.name)) return fullestPlace(everywhere);
  return { uri: snapshot.uri, place: entity.places.at(entity.fullest) };
}
