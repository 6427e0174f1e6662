import type { Location } from 'vscode-languageserver';
import type { Workspace } from '../service/host.ts';
import type { FilePlace } from '../service/workspaceSymbols.ts';
import type { Place } from '../service/workspace/places.ts';
import type { ClientFeatures } from './capabilities.ts';
import type { Converter, Lines } from './convert.ts';
import { readLines, type SyncedDocuments } from './documents.ts';

/** Places in files that need not be open, as the protocol has them. */
export class PlaceConverter {
  constructor(
    private readonly client: Pick<ClientFeatures, 'encoding'>,
    private readonly documents: SyncedDocuments,
    private readonly workspace: Workspace,
    private readonly converter: Converter,
  ) {}

  /** One for each place. Places are counted in UTF-16 units; for a client that counts otherwise the files are read, and null stands for one that is gone. */
  async locations(places: readonly FilePlace[]): Promise<(Location | null)[]> {
    if (this.client.encoding === 'utf-16') return places.map(({ uri, place }) => ({ uri, range: inUtf16(place) }));
    const files = new Map<string, Promise<Lines | null>>();
    for (const { uri } of places) if (!files.has(uri)) files.set(uri, this.linesOf(uri));
    return Promise.all(
      places.map(async ({ uri, place }) => {
        const file = await files.get(uri);
        const start = file?.lines.offsetAt(place) ?? 0;
        return file ? { uri, range: this.converter.range(file, { start, end: start + place.length }) } : null;
      }),
    );
  }

  private async linesOf(uri: string): Promise<Lines | null> {
    const open = this.documents.get(uri);
    if (open) return open;
    const text = await this.workspace.readFile(uri);
    return text === null ? null : readLines(text);
  }
}

function inUtf16({ line, character, length }: Place): Location['range'] {
  return { start: { line, character }, end: { line, character: character + length } };
}
