import * as vscode from 'vscode';
import type { FolderEntries, ListFolderParams } from './protocol.ts';

/** What stands in a folder, wherever it is; nothing where it cannot be read. A link to a folder is left out: it may lead back to one that holds it. */
export async function listFolder({ uri }: ListFolderParams): Promise<FolderEntries> {
  const folder = vscode.Uri.parse(uri);
  const entries: Record<keyof FolderEntries, string[]> = { files: [], folders: [] };
  let found: readonly [string, vscode.FileType][];
  try {
    found = await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return entries;
  }
  for (const [name, type] of found) {
    const entry = vscode.Uri.joinPath(folder, name).toString();
    if (type & vscode.FileType.File) entries.files.push(entry);
    else if (type === vscode.FileType.Directory) entries.folders.push(entry);
  }
  return entries;
}
