import type { DocumentAnalysis } from '../../core/analysis.ts';
import { diagnosticsOf, type NewsDiagnostic } from '../diagnostics.ts';
import type { CancellationToken, ServiceHost } from '../host.ts';
import type { Snapshot } from '../snapshot.ts';
import { type QuotedSource, workspaceSources } from '../workspaceSources.ts';
import { type EntitySymbol, entitySymbols } from '../workspaceSymbols.ts';
import { visitArticles } from './check.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** What is known of all articles of the workspace, open or not. */
export interface WorkspaceService {
  /** The entities that match a query, best first. Reads the workspace where that was not done yet. */
  symbols(query: string): Promise<readonly EntitySymbol[]>;
  /** Who is quoted where. Reads what was not read yet, files included that nobody told of, and even where the user has stopped the reading before. Null where the index is off. */
  sources(): Promise<SourcesOfWorkspace | null>;
  /** Calls `found` with the findings of each article that is not open. */
  check(token: CancellationToken, found: FoundInFile): Promise<CheckedWorkspace>;
  /** The same for one file that has changed; nothing for a file that the settings do not want, or that is open. */
  recheck(uri: string, found: FoundInFile): Promise<void>;
  /** A file or folder was made. */
  created(uri: string): void;
  /** A file was changed. */
  changed(uri: string): void;
  /** A file or folder was deleted. */
  deleted(uri: string): void;
}

export interface SourcesOfWorkspace {
  readonly sources: readonly QuotedSource[];
  readonly articles: number;
  readonly complete: boolean;
}

/** @param text what the diagnostics' spans count in */
export type FoundInFile = (uri: string, text: string, diagnostics: readonly NewsDiagnostic[]) => Promise<void>;

export interface CheckedWorkspace {
  readonly articles: number;
  readonly findings: number;
  /** False where it was stopped before the end. */
  readonly complete: boolean;
}

/** @param closedSnapshot an article that is not open, as its features see it */
export function workspaceService(
  index: WorkspaceIndex,
  host: ServiceHost,
  closedSnapshot: (uri: string, analysis: DocumentAnalysis) => Promise<Snapshot>,
): WorkspaceService {
  const localeOf = async () => (await host.settings(host.workspace.folders()[0] ?? '')).locale;
  return {
    symbols: async (query) => entitySymbols(await index.view(), query, await localeOf()),
    async sources() {
      if (!(await index.isOn())) return null;
      const view = await index.view(true);
      return { sources: workspaceSources(view), articles: view.files.size, complete: view.complete };
    },
    async check(token, found) {
      let findings = 0;
      const visited = await visitArticles(index, host, token, async (uri, analysis) => {
        const diagnostics = diagnosticsOf(await closedSnapshot(uri, analysis));
        findings += diagnostics.length;
        await found(uri, analysis.text, diagnostics);
      });
      return { ...visited, findings };
    },
    async recheck(uri, found) {
      if (!index.wants(uri)) return;
      for await (const { analysis } of index.reader.read([uri], { isCancellationRequested: false })) {
        if (analysis) await found(uri, analysis.text, diagnosticsOf(await closedSnapshot(uri, analysis)));
        else await found(uri, '', []);
      }
    },
    created: (uri) => index.created(uri),
    changed: (uri) => index.changed(uri),
    deleted: (uri) => index.deleted(uri),
  };
}
