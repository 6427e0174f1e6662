import { indexOfEntity } from './entityAt.ts';
import type { Snapshot } from './snapshot.ts';
import type { WorkspaceIndex } from './workspace/workspaceIndex.ts';
import type { EntityInFile } from './workspace/entities.ts';
import { type FilePlace, fullestPlace } from './workspaceSymbols.ts';

/**
 * Every mention of the entity at a file offset in all articles, by whatever name, this article's first. Proclitics are outside («وبالقاهرة»).
 * @param withFullest whether the mention that `definitionAt` leads to is one of them
 */
export async function referencesAt(
  snapshot: Snapshot,
  offset: number,
  withFullest: boolean,
  index: WorkspaceIndex,
): Promise<FilePlace[]> {
  const number = indexOfEntity(snapshot, offset);
  if (number === null) return [];
  const { entities } = await index.summaryOf(snapshot.analysis);
  const here: EntityInFile = { uri: snapshot.uri, entity: entities[number] };
  const view = await index.view();
  const everywhere = view.entities.of(here.entity);
  const others = everywhere?.files.filter(({ uri }) => uri !== snapshot.uri) ?? [];
  const places = [here, ...others].flatMap(({ uri, entity }) =>
    entity.places.all().map((place): FilePlace => ({ uri, place })),
  );
  if (withFullest) return places;
  const fullest = fullestPlace(everywhere ?? { name: here.entity.name, files: [here] });
  return places.filter(({ uri, place }) => uri !== fullest.uri || !isSame(place, fullest.place));
}

function isSame(a: FilePlace['place'], b: FilePlace['place']): boolean {
  return a.line === b.line && a.character === b.character && a.length === b.length;
}
