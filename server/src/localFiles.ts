import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FolderEntries } from './service/host.ts';
import type { FileSystem } from './lsp/workspace.ts';

/** The files of this machine, for clients that do not give the server theirs. */
export const localFiles: FileSystem = {
  async readFile(uri) {
    if (!uri.startsWith('file:')) return null;
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  },

  async listFolder(uri) {
    if (!uri.startsWith('file:')) return { files: [], folders: [] };
    const folder = fileURLToPath(uri);
    const entries: Record<keyof FolderEntries, string[]> = { files: [], folders: [] };
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      // A link to a folder may lead back to one that holds it.
      const isFile = entry.isFile() || (entry.isSymbolicLink() && (await isLinkToFile(path)));
      if (isFile) entries.files.push(pathToFileURL(path).href);
      else if (entry.isDirectory()) entries.folders.push(pathToFileURL(path).href);
    }
    return entries;
  },

  async writeFile(uri, text) {
    if (!uri.startsWith('file:')) return false;
    const path = fileURLToPath(uri);
    // The folder of records is made where need be, the workspace folder around it never.
    if (!(await isThere(dirname(path)))) await mkdir(dirname(path));
    await writeFile(path, text);
    return true;
  },
};

/** False for a link that leads nowhere too. */
async function isLinkToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
