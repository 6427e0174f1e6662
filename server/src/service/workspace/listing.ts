import type { CancellationToken, Workspace } from '../host.ts';
import type { WorkspaceSettings } from '../settings.ts';
import { type PathFilter, pathFilter } from './globs.ts';

/** How many files of all folders are read at most: beyond it the index says that it is not complete. */
export const MOST_FILES = 20_000;

/** The files of a folder that may be articles. */
export interface FolderFilter {
  readonly isIncluded: PathFilter;
  readonly isExcluded: PathFilter;
}

export function folderFilter({ include, exclude }: WorkspaceSettings): FolderFilter {
  return { isIncluded: pathFilter(include), isExcluded: pathFilter(exclude) };
}

/** Whether the file of this URI is one that the settings of its folder want read. */
export function isWanted(folder: string, uri: string, { isIncluded, isExcluded }: FolderFilter): boolean {
  if (!uri.startsWith(`${folder}/`)) return false;
  const path = decoded(uri.slice(folder.length + 1));
  return isIncluded(path) && !isExcluded(path);
}

/** Whether a name has no ending, as those of folders seldom have one. */
export function isFolderName(uri: string): boolean {
  return !lastName(uri).includes('.');
}

/** Whether a folder below another is one that is not looked into. */
export function isLeftOut(folder: string, uri: string, { isExcluded }: FolderFilter): boolean {
  const path = decoded(uri.slice(folder.length + 1));
  return isExcluded(path) || isExcluded(`${path}/`);
}

/**
 * The wanted files below a folder, breadth first, so that a limit cuts off what lies deepest. An excluded folder is not looked into.
 * @param most how many are wanted at most
 */
export async function listFiles(
  folder: string,
  filter: FolderFilter,
  workspace: Workspace,
  token: CancellationToken,
  most: number,
): Promise<string[]> {
  const found: string[] = [];
  const folders = [{ uri: folder, path: '' }];
  for (let next = 0; next < folders.length && found.length < most && !token.isCancellationRequested; next++) {
    const below = folders[next];
    const entries = await workspace.listFolder(below.uri);
    const named = (uri: string): { uri: string; path: string } => ({ uri, path: below.path + lastName(uri) });
    for (const { uri, path } of entries.files.map(named)) {
      if (filter.isIncluded(path) && !filter.isExcluded(path)) found.push(uri);
    }
    for (const { uri, path } of entries.folders.map(named)) {
      // `**/node_modules/**` means what stands in the folder, so that it need not be looked into.
      if (!filter.isExcluded(path) && !filter.isExcluded(`${path}/`)) folders.push({ uri, path: `${path}/` });
    }
  }
  return found.slice(0, most);
}

function lastName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
