import type { DocumentAnalysis } from '../../core/analysis.ts';
import { fillIn } from '../../formats/message.ts';
import type { CancellationToken, Progress, ServiceHost } from '../host.ts';
import { messagesFor } from '../messages/messages.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** Called with each article that was read. */
export type Visit = (uri: string, analysis: DocumentAnalysis) => Promise<void>;

/**
 * Reads all articles of the workspace that are not open, with progress that can stop it.
 * @returns how many articles were visited, and whether those were all
 */
export async function visitArticles(
  index: WorkspaceIndex,
  host: ServiceHost,
  token: CancellationToken,
  visit: Visit,
): Promise<{ articles: number; complete: boolean }> {
  const [folder = ''] = host.workspace.folders();
  const { checking, count } = messagesFor((await host.settings(folder)).locale).workspace;
  const progress = await host.progress(checking);
  const either: CancellationToken = {
    get isCancellationRequested() {
      return token.isCancellationRequested || progress.isCancellationRequested;
    },
  };
  try {
    return await visitAll(await index.uris(either), index, either, progress, count, visit);
  } finally {
    progress.end();
  }
}

async function visitAll(
  uris: readonly string[],
  index: WorkspaceIndex,
  token: CancellationToken,
  progress: Progress,
  message: string,
  visit: Visit,
): Promise<{ articles: number; complete: boolean }> {
  let articles = 0;
  let done = 0;
  for await (const { uri, analysis } of index.reader.read(uris, token)) {
    done++;
    progress.report(fillIn(message, { done: String(done), total: String(uris.length) }), done / uris.length);
    if (!analysis) continue;
    articles++;
    await visit(uri, analysis);
  }
  return { articles, complete: done === uris.length && !token.isCancellationRequested };
}
