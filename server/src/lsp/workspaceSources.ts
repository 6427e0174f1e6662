import type { CancellationToken } from 'vscode-languageserver';
import type { FeatureContext } from './languageFeatures.ts';
import type { WorkspaceSourceFile, WorkspaceSourcesResult } from './protocol.ts';
import { untilCancelled } from './scheduling.ts';

/** Answers `isnad/workspaceSources`. */
export async function workspaceSources(
  token: CancellationToken,
  { service, places }: FeatureContext,
): Promise<WorkspaceSourcesResult | null> {
  const found = await untilCancelled(token, service.workspace.sources());
  if (!found) return null;
  const locations = await places.locations(found.sources.flatMap(({ files }) => files));
  let next = 0;
  const sources = found.sources.map((source) => ({
    ...source,
    files: source.files.flatMap(({ uri, words, statements }): WorkspaceSourceFile[] => {
      const location = locations[next++];
      return location ? [{ uri, words, statements, range: location.range }] : [];
    }),
  }));
  return { ...found, sources };
}
