import { LineIndex } from '../core/text/lines.ts';
import type { Span } from '../core/model.ts';
import { idUnder } from './operations/respelling.ts';
import { contentInFile } from './operations/places.ts';
import type { Snapshot } from './snapshot.ts';
import type { FilePlace } from './workspaceSymbols.ts';

/** Where an id in a tag at a file offset leads to: the folder's register, else the fullest words that it names, or the element whose id it is. */
export function definitionOfIdAt(snapshot: Snapshot, offset: number): FilePlace | null {
  const known = idUnder(snapshot, { start: offset, end: offset });
  if (!known) return null;
  const { registry } = snapshot.records;
  const entry = registry.content.entries.get(known.id);
  if (entry && registry.writableUri !== null && registry.text !== null) {
    return placeIn(registry.writableUri, registry.text, entry.span);
  }
  const { analysis, uri } = snapshot;
  if (known.definition) {
    return placeIn(
      uri,
      analysis.text,
      contentInFile(analysis.paragraphs, known.definition.element, known.definition.paragraph),
    );
  }
  return null;
}

function placeIn(uri: string, text: string, { start, end }: Span): FilePlace {
  return { uri, place: { ...LineIndex.of(text).positionAt(start), length: end - start } };
}
